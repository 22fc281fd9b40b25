import { createHash } from 'node:crypto'

/**
 * An item id as `item.itemId` gives it: base64 with `+`, `/` and `=`, different in every mailbox that holds the mail, and
 * the same again after a restart.
 */
export function itemIdOf(mailbox: string, source: Uint8Array): string {
  const owner = createHash('sha256').update(mailbox).digest('hex').slice(0, 32)
  const store = Buffer.from(`00000000${owner}`, 'utf8').toString('base64').slice(0, 48)
  const entry = createHash('sha512').update(mailbox).update(source).digest('base64').slice(0, 86)
  return `AAMkA${store}BGAAAAAA${entry}AAA=`
}

export function attachmentIdOf(itemId: string, index: number): string {
  const hash = createHash('sha256').update(`${itemId} ${index}`).digest('base64')
  return `${itemId.slice(0, -4)}ABEgAQ${hash.slice(0, 22)}==`
}
