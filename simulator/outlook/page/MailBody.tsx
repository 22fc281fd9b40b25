import { useEffect, useMemo, useRef, useState } from 'react'
import { type MailDetails } from '../../mailbox/mail-item.ts'
import { type Theme } from '../protocol/theme.ts'
import { api } from './api.ts'
import { mailDocument } from './mail-document.ts'

/**
 * The mail's own HTML, in a frame that may run no script, load nothing from the network and send no form. `allow-same-origin` lets
 * this page measure its height; without `allow-scripts` it lets the mail do nothing.
 */
export function MailBody({ mail, theme }: { readonly mail: MailDetails; readonly theme: Theme }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(200)
  const pictures = usePictures(mail)
  const { html, remotePictures } = useMemo(() => mailDocument(mail.html, pictures), [mail.html, pictures])
  const hasOwnColors = bringsColors(mail.html)

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
      {remotePictures > 0 && <p className="hint">Pictures from the web are not loaded: they would tell the sender.</p>}
      <iframe
        ref={frame}
        className={hasOwnColors ? 'mail-body own-colors' : 'mail-body'}
        title="Text of the mail"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={framed(html, hasOwnColors ? 'light' : theme)}
        style={{ height }}
      />
    </>
  )
}

const none: ReadonlyMap<string, string> = new Map()

/** The pictures that came with the mail, by content id, as `data:` addresses; empty until they are loaded. */
function usePictures(mail: MailDetails): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState(none)
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const loaded = new Map<string, string>()
      for (const { id, contentId, contentType } of mail.attachments) {
        if (contentId === null || !contentType.startsWith('image/')) continue
        const response = await fetch(api.attachmentPath(mail.id, id))
        if (response.ok)
          loaded.set(contentId, await dataUrl(new Blob([await response.arrayBuffer()], { type: contentType })))
      }
      if (isCurrent && loaded.size > 0) setPictures(loaded)
    }
    // A picture that cannot be loaded stays away; the text is there.
    load().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [mail.id, mail.attachments])
  return pictures
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

function framed(html: string, theme: Theme): string {
  return `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><base target="_blank">
<style>
  html{overflow-x:auto;overflow-y:hidden} body{margin:0;font:15px/1.45 'Segoe UI','Open Sans',system-ui,sans-serif;${paper[theme]};overflow-wrap:anywhere}
  p{margin:0 0 12px} blockquote{margin:12px 0;padding-left:14px;border-left:2px solid #8a948f66;opacity:.85} img{max-width:100%;height:auto} a{color:${theme === 'light' ? '#1f5f8b' : '#7fb8e0'}}
</style>${html}`
}
