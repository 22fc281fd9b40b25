import * as z from 'zod'
import { failed, outlookErrors, succeeded } from './answer.ts'
import { notificationMethods } from './notification-methods.ts'
import { type Method } from './methods.ts'

const coercionSchema = z.object({ coercionType: z.literal([0, 3]) })
const HTML = 3

const categoriesSchema = z.object({ categories: z.array(z.string()) })
const customPropertiesSchema = z.object({ customProperties: z.record(z.string(), z.unknown()) })
const attachmentSchema = z.object({ id: z.string() })
const moveSchema = z.object({ destinationFolder: z.string() })

/** What can be asked of the mail that is open. */
export const itemMethods: readonly [number, Method][] = [
  [
    37,
    {
      name: 'body.getAsync',
      needs: 'ReadItem',
      since: '1.5',
      on: 'item',
      run: ({ params, item }) => succeeded(coercionSchema.parse(params).coercionType === HTML ? item.html : item.text),
    },
  ],
  [14, { name: 'body.getTypeAsync', needs: 'ReadItem', since: '1.5', on: 'compose', run: () => succeeded('html') }],
  [
    3,
    {
      name: 'loadCustomPropertiesAsync',
      needs: 'Restricted',
      since: '1.5',
      on: 'item',
      // The one answer without `data`; the text must be that of an object.
      run: ({ item }) => ({ wasSuccessful: true, customProperties: item.customProperties }),
    },
  ],
  [
    4,
    {
      name: 'CustomProperties.saveAsync',
      needs: 'ReadItem',
      since: '1.5',
      on: 'item',
      run: async ({ params, item, host }) => {
        const { customProperties } = customPropertiesSchema.parse(params)
        await host.changeItem(item, { customProperties: JSON.stringify(customProperties) })
        return succeeded()
      },
    },
  ],
  [
    157,
    {
      name: 'categories.getAsync',
      needs: 'ReadItem',
      since: '1.8',
      on: 'item',
      run: ({ item, host }) => {
        const known = new Map(host.settings().masterCategories.map((category) => [category.displayName, category]))
        return succeeded(item.categories.map((name) => known.get(name) ?? { displayName: name, color: 'None' }))
      },
    },
  ],
  [
    158,
    {
      name: 'categories.addAsync',
      needs: 'ReadWriteItem',
      since: '1.8',
      on: 'item',
      run: async ({ params, item, host }) => {
        const { categories } = categoriesSchema.parse(params)
        const known = new Set(host.settings().masterCategories.map((category) => category.displayName))
        if (categories.some((name) => !known.has(name))) return failed(outlookErrors.invalidCategory)
        await host.changeItem(item, { categories: [...new Set([...item.categories, ...categories])] })
        return succeeded()
      },
    },
  ],
  [
    159,
    {
      name: 'categories.removeAsync',
      needs: 'ReadWriteItem',
      since: '1.8',
      on: 'item',
      run: async ({ params, item, host }) => {
        const { categories } = categoriesSchema.parse(params)
        await host.changeItem(item, { categories: item.categories.filter((name) => !categories.includes(name)) })
        return succeeded()
      },
    },
  ],
  [
    150,
    {
      name: 'getAttachmentContentAsync',
      needs: 'ReadItem',
      since: '1.8',
      on: 'item',
      run: async ({ params, item, host }) => {
        const { id } = attachmentSchema.parse(params)
        const content = await host.attachmentContent(item, id)
        if (content === null) return failed(outlookErrors.invalidAttachmentId)
        const isMail = item.attachments.find((one) => one.id === id)?.kind === 'item'
        return succeeded(isMail ? { content: asText(content), format: 'eml' } : { content, format: 'base64' })
      },
    },
  ],
  [
    168,
    {
      name: 'getAllInternetHeadersAsync',
      needs: 'ReadItem',
      since: '1.8',
      on: 'read',
      run: ({ item }) => succeeded(item.headers),
    },
  ],
  [
    108,
    {
      name: 'getSharedPropertiesAsync',
      needs: 'ReadItem',
      since: '1.8',
      on: 'item',
      run: ({ item, host }) => {
        const READ_WRITE_DELETE = 1 | 2 | 4 | 8 | 16 | 32
        const isShared = item.mailbox !== host.context().user.email
        if (!isShared) return { wasSuccessful: false }
        return succeeded({
          owner: item.mailbox,
          targetMailbox: item.mailbox,
          targetRestUrl: 'https://outlook.office365.com/api',
          delegatePermissions: READ_WRITE_DELETE,
        })
      },
    },
  ],
  [
    101,
    {
      name: 'item.move',
      needs: 'ReadWriteMailbox',
      since: '1.8',
      on: 'read',
      run: async ({ params, item, host }) => {
        const folder = moveSchema.parse(params).destinationFolder.toLowerCase() === 'inbox' ? 'inbox' : 'archive'
        await host.changeItem(item, { folder })
        return succeeded()
      },
    },
  ],
  ...notificationMethods,
]

/** A mail that hangs on a mail is handed out as its source: https://learn.microsoft.com/javascript/api/outlook/office.attachmentcontent */
function asText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
}
