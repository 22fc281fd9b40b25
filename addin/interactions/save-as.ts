/** How long a browser may take to begin with a download that it was told of. */
const KEPT_FOR_MS = 60_000

/**
 * Hands a file to the browser as a download. Nobody is told whether it became one: a host may sandbox the pane's frame
 * without `allow-downloads` (https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox).
 */
export function saveAs(content: Blob, name: string): void {
  // Whatever it holds, as a blob it has no type that could be shown.
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS)
}
