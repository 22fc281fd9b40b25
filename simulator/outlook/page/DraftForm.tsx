import { type MailAddress, type MailDetails } from '../../mailbox/mail-item.ts'
import { type Postroom } from './postroom.ts'

/** A draft, kept when a field is left. The add-in reads it through Outlook's compose methods. */
export function DraftForm({ mail, postroom }: { readonly mail: MailDetails; readonly postroom: Postroom }) {
  const people = (field: 'to' | 'cc', label: string) => (
    <label>
      <span>{label}</span>
      <input
        key={addressesAsText(mail[field])}
        defaultValue={addressesAsText(mail[field])}
        onBlur={({ target }) => void postroom.changeMail(mail, { [field]: textAsAddresses(target.value) })}
      />
    </label>
  )
  return (
    <form className="draft" onSubmit={(event) => event.preventDefault()}>
      {people('to', 'To')}
      {people('cc', 'Cc')}
      <label>
        <span>Subject</span>
        <input
          key={mail.subject}
          defaultValue={mail.subject}
          maxLength={255}
          onBlur={({ target }) => void postroom.changeMail(mail, { subject: target.value })}
        />
      </label>
      <textarea
        key={mail.text}
        aria-label="Text"
        defaultValue={mail.text}
        onBlur={({ target }) => void postroom.changeMail(mail, { html: textAsHtml(target.value) })}
      />
      <div className="acts">
        <button type="button" onClick={() => postroom.note('This mail client sends nothing. The draft is kept.')}>
          Send
        </button>
      </div>
    </form>
  )
}

function addressesAsText(addresses: readonly MailAddress[]): string {
  return addresses.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join('; ')
}

function textAsAddresses(text: string): MailAddress[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.*?)\s*<([^>]+)>$/.exec(part)
      return match ? { name: match[1]!, address: match[2]! } : { name: '', address: part }
    })
}

function textAsHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<div style="white-space:pre-wrap">${escaped}</div>`
}
