/** Shown where a picture is missing: one transparent pixel. */
const NO_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

const SILENCED = 'data-silenced'

export interface MailDocument {
  /** The mail's HTML without whatever would run, load, or lead away by itself. */
  readonly html: string
  /** Pictures that would have told the sender that the mail was opened. */
  readonly remotePictures: number
}

const unwanted = 'script, iframe, frame, object, embed, link, meta, base, noscript'
const remote = /^\s*(https?:)?\/\//i
const remoteInStyle = /@import[^;]*;?|url\(\s*["']?\s*(https?:)?\/\/[^)]*\)/gi

/**
 * Prepares hostile HTML for the frame that shows it. That frame's sandbox and policy are what keeps us safe; this keeps the page
 * quiet, and puts pictures that came with the mail in place of their `cid:` addresses (RFC 2392).
 */
export function mailDocument(html: string, pictures: ReadonlyMap<string, string>): MailDocument {
  const document = new DOMParser().parseFromString(silenced(html), 'text/html')
  let remotePictures = 0
  for (const element of document.querySelectorAll(unwanted)) element.remove()
  for (const style of document.querySelectorAll('style')) {
    style.textContent = style.textContent.replace(remoteInStyle, '')
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of Array.from(element.attributes)) {
      if (name.startsWith('on') || name === SILENCED || name === 'srcset') element.removeAttribute(name)
      else if (name === 'style') element.setAttribute(name, value.replace(remoteInStyle, ''))
      else if (name === 'href' && /^\s*(javascript|data|vbscript):/i.test(value)) element.removeAttribute(name)
      else if (name === 'src' || name === 'background' || name === 'poster') {
        const contentId = /^\s*cid:(.*)$/i.exec(value)?.[1]
        if (remote.test(value)) remotePictures += 1
        const picture = contentId === undefined ? undefined : pictures.get(decoded(contentId.trim()))
        if (!/^\s*data:image\//i.test(value)) element.setAttribute(name, picture ?? NO_PICTURE)
      }
    }
  }
  return { html: document.documentElement.outerHTML, remotePictures }
}

/** The browser's parser reports handlers and `<base>` as attacks on our policy even where nothing could run; so it never sees them. */
function silenced(html: string): string {
  return html
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])on[a-z]+(?=\s*=)/gi, `$1${SILENCED}`))
    .replace(/<(\/?)base\b/gi, '<$1meta')
}

/** A content id may be written percent-encoded. */
function decoded(contentId: string): string {
  try {
    return decodeURIComponent(contentId)
  } catch {
    return contentId
  }
}
