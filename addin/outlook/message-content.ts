import { office } from './office.ts'

/** Another mail is open by now: what Office.js would read belongs to that one. */
export class OtherItemError extends Error {
  override readonly name = 'OtherItemError'

  constructor() {
    super('Another mail is open by now.')
  }
}

/** The plain text of the mail `itemId`, and of no other. */
export async function readMessageText(itemId: string): Promise<string> {
  const item = openItem(itemId)
  const text = await office<string>((done) => item.body.getAsync(Office.CoercionType.Text, done))
  // Office.js answers for whatever is open when the host gets the question, so that the answer counts only if that is unchanged.
  openItem(itemId)
  return text
}

/** The open item if it is still `itemId`; throws `OtherItemError` otherwise. */
export function openItem(itemId: string): Office.MessageRead {
  const item = Office.context.mailbox.item as Office.MessageRead | null | undefined
  if (item?.itemId !== itemId) throw new OtherItemError()
  return item
}
