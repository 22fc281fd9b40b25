import { type MailAddress, type MailDetails } from '../../mailbox/mail-item.ts'
import { api } from './api.ts'
import { formatMoment, ianaZone } from './dates.ts'
import { DraftForm } from './DraftForm.tsx'
import { Icon } from './icons.tsx'
import { MailBody } from './MailBody.tsx'
import { type Postroom } from './postroom.ts'
import { initialsOf } from './TopBar.tsx'
import { usePostroom } from './use-postroom.ts'

export function ReadingPane({ postroom }: { readonly postroom: Postroom }) {
  const { openMail, selectedIds, isPaneOpen, notifications } = usePostroom(postroom)
  if (!openMail) {
    return (
      <main id="reading" className="sheet reading nothing">
        <Icon name="mail" size={40} />
        <p>{selectedIds.length > 1 ? `${selectedIds.length} mails selected` : 'Select a mail to read it'}</p>
        {!isPaneOpen && <OpenPane postroom={postroom} />}
      </main>
    )
  }
  return (
    <main id="reading" className="sheet reading" aria-label="Mail">
      {(notifications[openMail.id] ?? []).map(({ key, type, message }) => (
        <p key={key} className={`infobar ${type}`} role="status">
          <span dir="auto">{message}</span>
          <button type="button" aria-label="Dismiss" onClick={() => postroom.dismiss(openMail, key)}>
            <Icon name="close" size={14} />
          </button>
        </p>
      ))}
      <div className="subject-line">
        <h2 dir="auto" tabIndex={-1} data-focus>
          {openMail.subject || 'No subject'}
        </h2>
        {openMail.categories.map((name) => (
          <span key={name} className="tag">
            {name}
          </span>
        ))}
        {!isPaneOpen && <OpenPane postroom={postroom} />}
      </div>
      {openMail.folder === 'drafts' ? (
        <DraftForm key={openMail.id} mail={openMail} postroom={postroom} />
      ) : (
        <ReceivedMail mail={openMail} postroom={postroom} />
      )}
    </main>
  )
}

function OpenPane({ postroom }: { readonly postroom: Postroom }) {
  return (
    <button type="button" className="open-pane" onClick={() => postroom.openPane()}>
      Open Followthrough
    </button>
  )
}

function ReceivedMail({ mail, postroom }: { readonly mail: MailDetails; readonly postroom: Postroom }) {
  const { user, settings } = usePostroom(postroom)
  const files = mail.attachments.filter(({ isInline }) => !isInline)
  const note = () => postroom.note('This mail client sends nothing: it is here to show the task pane.')
  return (
    <>
      <div className="head">
        <span className={`avatar tone-${toneOf(mail.from?.address ?? '')}`} aria-hidden="true">
          {initialsOf(mail.from?.name || mail.from?.address || '?')}
        </span>
        <p className="people">
          <span>
            <bdi className="from">{mail.from?.name || mail.from?.address || 'Unknown sender'}</bdi>{' '}
            {mail.from?.name && <bdi>{mail.from.address}</bdi>}
          </span>
          <span>
            {mail.to.length > 0 && <>To: {namesOf(mail.to)} </>}
            {mail.cc.length > 0 && <>&ensp;Cc: {namesOf(mail.cc)}</>}
          </span>
        </p>
        <time dateTime={mail.date}>{formatMoment(mail.date, settings.language, ianaZone(user.timeZone))}</time>
      </div>
      {files.length > 0 && (
        <ul className="files" aria-label="Attachments">
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <a href={api.attachmentPath(mail.id, id)} download={name}>
                <Icon name="file" />
                <span>
                  <bdi>{name}</bdi>
                  <small>{formatSize(size)}</small>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <MailBody key={mail.id} mail={mail} theme={settings.theme} />
      <div className="acts">
        <button type="button" onClick={note}>
          <Icon name="reply" size={18} /> Reply
        </button>
        <button type="button" onClick={note}>
          <Icon name="reply" size={18} /> Reply all
        </button>
        {mail.folder !== 'archive' && (
          <button type="button" onClick={() => void postroom.moveTo(mail, 'archive')}>
            <Icon name="archive" size={18} /> Archive
          </button>
        )}
      </div>
    </>
  )
}

function namesOf(people: readonly MailAddress[]): string {
  const SHOWN = 8
  const names = people.slice(0, SHOWN).map(({ name, address }) => name || address)
  return people.length > SHOWN ? `${names.join(', ')} and ${people.length - SHOWN} more` : names.join(', ')
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const KILO = 1024
  return bytes < KILO * KILO ? `${Math.round(bytes / KILO)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`
}

/** One of six avatar colors, always the same for the same address. */
function toneOf(address: string): number {
  return Array.from(address).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 6
}
