import * as z from 'zod'
import { failed, outlookErrors, succeeded, type Answer } from './answer.ts'
import { itemFacts } from './initial-data.ts'
import { type Method } from './methods.ts'

const roamingSettingsSchema = z.tuple([z.record(z.string(), z.string())])
const masterCategoriesSchema = z.object({
  categoryDetails: z.array(z.object({ displayName: z.string().min(1).max(255), color: z.string() })),
})
const namesSchema = z.object({ categories: z.array(z.string()) })
const itemIdSchema = z.object({ itemId: z.string() })

const on = 'mailbox'

/** What can be asked of the mailbox, whether a mail is open or not. */
export const mailboxMethods: readonly [number, Method][] = [
  [
    404,
    {
      ...{ name: 'roamingSettings.saveAsync', needs: 'Restricted', since: '1.5', on },
      run: async ({ params, host }) => {
        const [roamingSettings] = roamingSettingsSchema.parse(params)
        await host.changeSettings({ roamingSettings })
        return succeeded()
      },
    },
  ],
  [
    160,
    {
      ...{ name: 'masterCategories.getAsync', needs: 'ReadWriteMailbox', since: '1.8', on },
      run: ({ host }) => succeeded(host.settings().masterCategories),
    },
  ],
  [
    161,
    {
      ...{ name: 'masterCategories.addAsync', needs: 'ReadWriteMailbox', since: '1.8', on },
      run: async ({ params, host }) => {
        const { categoryDetails } = masterCategoriesSchema.parse(params)
        const present = host.settings().masterCategories
        const names = new Set(present.map((category) => category.displayName))
        if (categoryDetails.some(({ displayName }) => names.has(displayName))) {
          return failed(outlookErrors.duplicateCategory)
        }
        await host.changeSettings({ masterCategories: [...present, ...categoryDetails] })
        return succeeded()
      },
    },
  ],
  [
    162,
    {
      ...{ name: 'masterCategories.removeAsync', needs: 'ReadWriteMailbox', since: '1.8', on },
      run: async ({ params, host }) => {
        const { categories } = namesSchema.parse(params)
        const present = host.settings().masterCategories
        await host.changeSettings({ masterCategories: present.filter((one) => !categories.includes(one.displayName)) })
        return succeeded()
      },
    },
  ],
  [
    196,
    {
      ...{ name: 'mailbox.getSelectedItemsAsync', needs: 'ReadWriteMailbox', since: '1.13', on },
      run: ({ host }) =>
        succeeded(
          host.selectedItems().map((item) => ({
            itemId: item.id,
            itemType: 'message',
            itemMode: item.folder === 'drafts' ? 'Compose' : 'Read',
            subject: item.subject,
            conversationId: item.conversationId,
            internetMessageId: item.internetMessageId ?? '',
            hasAttachment: item.hasAttachments,
          })),
        ),
    },
  ],
  [
    211,
    {
      ...{ name: 'mailbox.loadItemByIdAsync', needs: 'ReadWriteMailbox', since: '1.14', on },
      run: async ({ params, host }) => {
        const { itemId } = itemIdSchema.parse(params)
        // Only a mail of the present selection can be loaded: https://learn.microsoft.com/office/dev/add-ins/outlook/item-multi-select
        if (!host.selectedItems().some(({ id }) => id === itemId)) return failed(outlookErrors.itemNotFound)
        const item = await host.loadItem(itemId)
        return item ? succeeded(JSON.stringify(itemFacts(item, host.context()))) : failed(outlookErrors.itemNotFound)
      },
    },
  ],
  [12, { ...{ name: 'getCallbackTokenAsync', needs: 'ReadItem', since: '1.5', on }, run: refuseToken }],
  [2, { ...{ name: 'getUserIdentityTokenAsync', needs: 'ReadItem', since: '1.5', on }, run: refuseToken }],
  [
    5,
    {
      ...{ name: 'makeEwsRequestAsync', needs: 'ReadWriteMailbox', since: '1.5', on },
      run: () => ({
        wasProxySuccessful: false,
        errorMessage: 'Exchange Web Services are switched off in Exchange Online.',
      }),
    },
  ],
]

/** Exchange Online gives out neither token any more: https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens */
function refuseToken(): Answer {
  return {
    wasSuccessful: false,
    errorCode: outlookErrors.genericTokenError,
    errorName: 'GenericTokenError',
    errorMessage: 'Legacy Exchange tokens are turned off.',
  }
}
