/**
 * Marks that reorder what stands beside them until they are closed (embeddings, overrides, isolates): in a subject or a
 * name they could make a list read differently from what it says. https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g
/** Control characters but tab, line feed and carriage return. PostgreSQL stores no NUL, in text and JSON alike. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
/** Half a character: no valid UTF-8 can be made of it, and PostgreSQL refuses it in JSON. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** Text of several lines as it may be stored: what no database or screen can hold is taken out, nothing else. */
export function plainText(text: string): string {
  return text.replace(CONTROLS, '').replace(LONE_SURROGATE, '\ufffd')
}

/** A subject or a name as one line: white space as single spaces, nothing that reorders its neighbors. */
export function plainLine(text: string): string {
  return plainText(text.replace(REORDERING, '')).replace(/\s+/g, ' ').trim()
}
