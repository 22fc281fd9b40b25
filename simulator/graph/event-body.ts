import { type EventFields } from './calendar-event.ts'

type Body = EventFields['body']

/** What Exchange makes of a body: always a whole HTML document, so that nobody finds again what they sent. */
export function htmlOf({ contentType, content }: Body): string {
  const inner = contentType === 'html' ? content : escapeHtml(content).replaceAll('\n', '<br>\n')
  if (/<html[\s>]/i.test(inner)) return inner
  const head = '<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>'
  return `<html>\r\n${head}\r\n<body>\r\n${inner}\r\n</body>\r\n</html>\r\n`
}

/** Without tags; good enough for a preview, not for showing foreign mail. */
export function textOf({ contentType, content }: Body): string {
  if (contentType === 'text') return content
  return content
    .replaceAll(/<(head|style|script)\b.*?<\/\1>/gis, '')
    .replaceAll(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\r\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
