import { useEffect, useRef, useState } from 'react'
import { type Theme } from '../protocol/theme.ts'

interface HtmlFrameProps {
  readonly title: string
  /** As `mailDocument` leaves it. */
  readonly html: string
  readonly theme: Theme
  /** Colors of its own were chosen for white paper. */
  readonly hasOwnColors?: boolean
}

/**
 * Foreign HTML, in a frame that may run no script, load nothing from the network and send no form. `allow-same-origin` lets
 * this page measure its height; without `allow-scripts` it lets what is shown do nothing. Links open a tab of their own.
 */
export function HtmlFrame({ title, html, theme, hasOwnColors = false }: HtmlFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(200)

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
    <iframe
      ref={frame}
      className={hasOwnColors ? 'mail-body own-colors' : 'mail-body'}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={framed(html, hasOwnColors ? 'light' : theme)}
      style={{ height }}
    />
  )
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
