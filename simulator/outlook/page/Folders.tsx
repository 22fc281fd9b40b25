import { mailboxes } from '../../mailbox/people.ts'
import { type Folder } from '../../mailbox/mail-item.ts'
import { Icon, type IconName } from './icons.tsx'
import { type Postroom } from './postroom.ts'
import { usePostroom } from './use-postroom.ts'

const ownFolders: readonly { readonly folder: Folder; readonly name: string; readonly icon: IconName }[] = [
  { folder: 'inbox', name: 'Inbox', icon: 'inbox' },
  { folder: 'drafts', name: 'Drafts', icon: 'drafts' },
  { folder: 'sent', name: 'Sent', icon: 'sent' },
  { folder: 'archive', name: 'Archive', icon: 'archive' },
]

export function Folders({ postroom }: { readonly postroom: Postroom }) {
  const { mails, user, settings, search } = usePostroom(postroom)
  const shared = mailboxes.filter(({ members }) => members.length > 1 && members.includes(user))
  const unread = (mailbox: string, folder: Folder) =>
    mails.filter((mail) => mail.mailbox === mailbox && mail.folder === folder && !mail.isRead).length
  const count = (folder: Folder) =>
    folder === 'drafts'
      ? mails.filter((mail) => mail.mailbox === user.email && mail.folder === 'drafts').length
      : unread(user.email, folder)

  const row = (folder: string, name: string, icon: IconName, number: number) => (
    <li key={folder}>
      <button
        type="button"
        className="folder"
        aria-current={settings.folder === folder && search === '' ? 'page' : undefined}
        onClick={() => void openFolder(postroom, folder)}
      >
        <Icon name={icon} size={18} />
        <span>{name}</span>
        {number > 0 && <span className="count">{number}</span>}
      </button>
    </li>
  )

  return (
    <nav id="folders" className="folders" aria-label="Folders">
      <button type="button" className="new-mail" onClick={() => void postroom.newDraft()}>
        <Icon name="pen" size={18} />
        New mail
      </button>
      <ul>
        {ownFolders.map(({ folder, name, icon }) => row(folder, name, icon, folder === 'sent' ? 0 : count(folder)))}
      </ul>
      <h2>Shared</h2>
      <ul>{shared.map(({ address, name }) => row(`shared:${address}`, name, 'people', unread(address, 'inbox')))}</ul>
      <h2>Yours</h2>
      <ul>
        {row('own', 'Your .eml files', 'drop', unread(user.email, 'own'))}
        <li>
          <label className="folder upload">
            <Icon name="attachment" size={18} />
            <span>Drop .eml files</span>
            <input
              type="file"
              className="sr-only"
              accept=".eml,message/rfc822"
              multiple
              onChange={(event) => {
                void postroom.upload([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
          </label>
        </li>
      </ul>
    </nav>
  )
}

async function openFolder(postroom: Postroom, folder: string): Promise<void> {
  await postroom.change({ folder })
  await postroom.select([])
  if (folder === 'own') await postroom.readOwnFolder()
}
