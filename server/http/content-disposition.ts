/**
 * A download under this name. `filename` is for what knows no more than ASCII, `filename*` for everything else
 * (RFC 6266, appendix D; RFC 8187 for the characters that stand as they are).
 */
export function downloadAs(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
