/** What Outlook itself shows of a logged mail: a bar above its text, and a category. A chunk of its own. */
import { office, OfficeError } from './office.ts'
import { OtherItemError } from './message-content.ts'

/** At most 32 characters. */
const KEY = 'followthrough.logged'
const MAX_MESSAGE = 150
/** Of the manifest's resources. */
const ICON = 'icon.16'
/** Never translated: a mailbox keeps it when its language changes. */
const CATEGORY = 'Logged'
const INVALID_CATEGORY = 9044

type Item = Office.MessageRead

/** Says at the mail `itemId`, and at no other, that it is logged. Rejects with `OtherItemError` where that is not open. */
export async function markLogged(itemId: string, message: string): Promise<void> {
  const item = openItem(itemId)
  const shown = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message
  await office((done) =>
    item.notificationMessages.replaceAsync(
      KEY,
      {
        type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
        ...{ message: shown, icon: ICON, persistent: true },
      },
      done,
    ),
  )
  // The host takes the mail that is open when it gets the call: if that is another one by now, the bar may stand there.
  if (await wasLeft(itemId)) return
  // Not in the list of the mailbox, and no right to add it there: the bar has to do.
  await addCategory(item).catch(() => undefined)
  await wasLeft(itemId)
}

/** Takes both away again. */
export async function unmarkLogged(itemId: string): Promise<void> {
  await takeAway(openItem(itemId))
}

/** For a mail that is not logged: whoever undid it had another pane, or sat at another desk. */
export async function unmarkIfMarked(itemId: string): Promise<void> {
  const item = openItem(itemId)
  const bars = await office<Office.NotificationMessageDetails[]>((done) => item.notificationMessages.getAllAsync(done))
  if (bars.some(({ key }) => key === KEY)) await takeAway(openItem(itemId))
}

async function takeAway(item: Item): Promise<void> {
  await Promise.all([
    office((done) => item.notificationMessages.removeAsync(KEY, done)).catch(() => undefined),
    hasCategories()
      ? office((done) => item.categories.removeAsync([CATEGORY], done)).catch(() => undefined)
      : undefined,
  ])
}

async function addCategory(item: Item): Promise<void> {
  if (!hasCategories()) return
  const add = () => office((done) => item.categories.addAsync([CATEGORY], done))
  try {
    await add()
  } catch (error) {
    if (!(error instanceof OfficeError && error.code === INVALID_CATEGORY)) throw error
    // Needs the permission for the whole mailbox, which Office.js refuses to go on without.
    const category = { displayName: CATEGORY, color: Office.MailboxEnums.CategoryColor.Preset4 }
    await office((done) => Office.context.mailbox.masterCategories.addAsync([category], done))
    await add()
  }
}

const hasCategories = () => Office.context.requirements.isSetSupported('Mailbox', '1.8')

function openItem(itemId: string): Item {
  const item = Office.context.mailbox.item as Item | null | undefined
  if (item?.itemId !== itemId) throw new OtherItemError()
  return item
}

/** What was meant for a mail that is not open any more is taken off the one that is. */
async function wasLeft(itemId: string): Promise<boolean> {
  const item = Office.context.mailbox.item as Item | null | undefined
  if (item?.itemId === itemId) return false
  if (item?.itemId) await takeAway(item)
  return true
}
