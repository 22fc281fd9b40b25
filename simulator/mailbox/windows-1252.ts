/** What windows-1252 has at 0x80 to 0x9F; five of them are unused: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Node from 20.18.3 and 22.13 on decodes windows-1252, and with it ISO-8859-1, as if those 32 were control characters, so that
 * quotes, dashes and the euro sign vanish from mail (https://github.com/nodejs/node/issues/56542). No mail means the
 * control characters, so they are put right wherever they appear.
 */
export function withWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => CHARACTERS.charAt(control.charCodeAt(0) - 0x80))
}
