import { useEffect, useMemo, useState } from 'react'
import { type MailDetails } from '../../mailbox/mail-item.ts'
import { type Theme } from '../protocol/theme.ts'
import { api } from './api.ts'
import { HtmlFrame } from './HtmlFrame.tsx'
import { mailDocument } from './mail-document.ts'

/** The mail's own HTML, with the pictures that came with it. */
export function MailBody({ mail, theme }: { readonly mail: MailDetails; readonly theme: Theme }) {
  const pictures = usePictures(mail)
  const { html, remotePictures } = useMemo(() => mailDocument(mail.html, pictures), [mail.html, pictures])

  return (
    <>
      {remotePictures > 0 && <p className="hint">Pictures from the web are not loaded: they would tell the sender.</p>}
      <HtmlFrame title="Text of the mail" html={html} theme={theme} hasOwnColors={bringsColors(mail.html)} />
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
