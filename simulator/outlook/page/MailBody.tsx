import { useEffect, useRef, useState } from 'react'
import { type MailDetails } from '../../mailbox/mail-item.ts'
import { type Theme } from '../protocol/theme.ts'
import { api } from './api.ts'

/**
 * The mail's own HTML, in a frame that may run no script, load nothing from the network and send no form. `allow-same-origin` lets
 * this page measure its height; without `allow-scripts` it lets the mail do nothing.
 */
export function MailBody({ mail, theme }: { readonly mail: MailDetails; readonly theme: Theme }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(200)
  const html = useInlinePictures(mail)
  const hasRemote = /<img[^>]+src\s*=\s*["']?https?:/i.test(mail.html)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setHeight((element.contentDocument?.querySelector('body')?.scrollHeight ?? 0) + 4)
    element.addEventListener('load', measure)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      element.removeEventListener('load', measure)
      observer.disconnect()
    }
  }, [html])

  return (
    <>
      {hasRemote && <p className="hint">Pictures from the web are not loaded: they would tell the sender.</p>}
      <iframe
        ref={frame}
        className={`mail-body${bringsColors(mail.html) ? ' own-colors' : ''}`}
        title="Text of the mail"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={documentOf(html, bringsColors(mail.html) ? 'light' : theme)}
        style={{ height }}
      />
    </>
  )
}

/** Pictures sent along with the mail are shown in place: `cid:` addresses become their content (RFC 2392). */
function useInlinePictures(mail: MailDetails): string {
  const [html, setHtml] = useState(mail.html)
  useEffect(() => {
    let isCurrent = true
    const inline = mail.attachments.filter(({ contentId, contentType }) => contentId && /^image\//.test(contentType))
    const load = async () => {
      let text = mail.html
      for (const { id, contentId, contentType } of inline) {
        if (!contentId || !text.includes(`cid:${contentId}`)) continue
        const response = await fetch(api.attachmentPath(mail.id, id))
        if (!response.ok) continue
        const bytes = new Blob([await response.arrayBuffer()], { type: contentType })
        text = text.replaceAll(`cid:${contentId}`, await dataUrl(bytes))
      }
      if (isCurrent) setHtml(text)
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [mail.id, mail.html, mail.attachments])
  return html
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('The picture cannot be read.'))
    reader.readAsDataURL(blob)
  })
}

/** A mail that sets colors gets the white paper it was made for; every other takes the page's. */
function bringsColors(html: string): boolean {
  return /(bgcolor|background(-color)?\s*[:=]|[^-]color\s*:)/i.test(html)
}

const paper: Readonly<Record<Theme, string>> = {
  light: 'color:#1d2623;background:#fff',
  dark: 'color:#e8ecea;background:#252a28',
  contrast: 'color:#fff;background:#000',
}

function documentOf(html: string, theme: Theme): string {
  return `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><base target="_blank">
<style>
  html{overflow-x:auto;overflow-y:hidden} body{margin:0;font:15px/1.450 'Segoe UI','Open Sans',system-ui,sans-serif;${paper[theme]};overflow-wrap:anywhere}
  p{margin:0 0 12px} blockquote{margin:12px 0;padding-left:14px;border-left:2px solid #8a948f66;opacity:.850} img{max-width:100%;height:auto} a{color:${theme === 'light' ? '#1f5f8b' : '#7fb8e0'}}
</style>${html}`
}
