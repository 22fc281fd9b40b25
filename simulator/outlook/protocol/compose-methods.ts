import * as z from 'zod'
import { type MailAddress, type MailDetails } from '../../mailbox/mail-item.ts'
import { notSupported, succeeded } from './answer.ts'
import { hostAddress } from './initial-data.ts'
import { type Method } from './methods.ts'

const subjectSchema = z.object({ subject: z.string().max(255) })
const TEXT = 0
const textSchema = z.object({ data: z.string(), coercionType: z.literal([0, 3]) })

const recipientFields = ['to', 'cc', 'bcc'] as const
const fieldSchema = z.object({ recipientField: z.literal([0, 1, 2]) })
const recipientsSchema = fieldSchema.extend({
  recipientArray: z.array(z.object({ name: z.string().nullish(), address: z.string().nullish() })),
})

const read = { needs: 'ReadItem', since: '1.5', on: 'compose' } as const
const write = { needs: 'ReadWriteItem', since: '1.5', on: 'compose' } as const

/** What can be asked of a draft, which has methods where a received mail has values. */
export const composeMethods: readonly [number, Method][] = [
  [18, { ...read, name: 'subject.getAsync', run: ({ item }) => succeeded(item.subject) }],
  [
    17,
    {
      ...write,
      name: 'subject.setAsync',
      run: async ({ params, item, host }) => {
        await host.changeItem(item, { subject: subjectSchema.parse(params).subject })
        return succeeded()
      },
    },
  ],
  [
    15,
    {
      ...read,
      name: 'recipients.getAsync',
      run: ({ params, item, host }) => {
        const ownDomain = host.context().user.email.replace(/^.*@/, '')
        const field = recipientFields[fieldSchema.parse(params).recipientField]
        return succeeded(item[field].map((address) => hostAddress(address, ownDomain)))
      },
    },
  ],
  [
    21,
    {
      ...write,
      name: 'recipients.setAsync',
      run: async ({ params, item, host }) => {
        const { field, addresses } = recipientsOf(params)
        await host.changeItem(item, { [field]: addresses })
        return succeeded()
      },
    },
  ],
  [
    22,
    {
      ...write,
      name: 'recipients.addAsync',
      run: async ({ params, item, host }) => {
        const { field, addresses } = recipientsOf(params)
        await host.changeItem(item, { [field]: [...item[field], ...addresses] })
        return succeeded()
      },
    },
  ],
  [
    107,
    {
      ...{ name: 'from.getAsync', needs: 'ReadItem', since: '1.7', on: 'compose' },
      run: ({ item, host }) =>
        succeeded(item.from && hostAddress(item.from, host.context().user.email.replace(/^.*@/, ''))),
    },
  ],
  [38, { ...write, name: 'body.setAsync', run: (call) => changeText(call, (added) => added) }],
  [23, { ...write, name: 'body.prependAsync', run: (call) => changeText(call, (added, item) => added + item.html) }],
  // There is no caret in the page's draft: what would be put there is put at the beginning.
  [
    29,
    {
      ...write,
      name: 'body.setSelectedDataAsync',
      run: (call) => changeText(call, (added, item) => added + item.html),
    },
  ],
  [
    149,
    {
      ...{ name: 'getAttachmentsAsync', needs: 'ReadItem', since: '1.8', on: 'compose' },
      run: ({ item }) =>
        succeeded(
          item.attachments.map(({ id, name, size, isInline, contentType }) => {
            return { id, name, size, isInline, contentType, attachmentType: 0 }
          }),
        ),
    },
  ],
  [32, { ...write, name: 'saveAsync', run: ({ item }) => succeeded(item.id) }],
  [
    164,
    {
      ...{ name: 'getItemIdAsync', needs: 'ReadItem', since: '1.8', on: 'compose' },
      run: ({ item }) => succeeded(item.id),
    },
  ],
  [16, { ...write, name: 'addFileAttachmentAsync', run: () => notSupported }],
]

function recipientsOf(params: unknown): { field: (typeof recipientFields)[number]; addresses: MailAddress[] } {
  const { recipientField, recipientArray } = recipientsSchema.parse(params)
  return {
    field: recipientFields[recipientField],
    addresses: recipientArray.map(({ name, address }) => ({ name: name ?? '', address: address ?? '' })),
  }
}

async function changeText(
  { params, item, host }: Parameters<Method['run']>[0],
  join: (added: string, item: MailDetails) => string,
) {
  const { data, coercionType } = textSchema.parse(params)
  const html = coercionType === TEXT ? escapeHtml(data).replaceAll('\n', '<br>') : data
  await host.changeItem(item, { html: join(html, item) })
  return succeeded()
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
