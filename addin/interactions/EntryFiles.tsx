import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download'
import { Document16Regular } from '@fluentui/react-icons/svg/document'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeptFile } from '../../shared/files.ts'
import { type Interaction } from '../../shared/interactions.ts'
import { useApi } from '../ApiContext.tsx'
import { messageOf } from '../messages.ts'
import { fileSize } from '../ui/file-size.ts'
import { useRowStyles } from '../ui/row.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { getFile } from './interactions.api.ts'
import { saveAs } from './save-as.ts'

/** The files of an entry. A click saves one; nothing of it is ever shown here. */
export default function EntryFiles({ entry }: { entry: Interaction }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const api = useApi()
  const [hasSaved, setSaved] = useState(false)
  const take = useMutation({
    mutationFn: async (file: KeptFile) => saveAs(await getFile(api, entry.id, file.id), file.name),
    onSuccess: () => setSaved(true),
  })
  const window = windowOf(entry)

  return (
    <div>
      <ul className={styles.files} aria-label={t('files.kept')}>
        {entry.files.map((file) => (
          <Row
            key={file.id}
            file={file}
            isBusy={take.isPending && take.variables.id === file.id}
            onTake={() => take.mutate(file)}
          />
        ))}
      </ul>
      {take.isError && (
        <p role="alert" className={row.meta}>
          {t('files.refused', { reason: messageOf(take.error, t) })}
        </p>
      )}
      {hasSaved && window && (
        <p className={row.meta}>
          {t('files.blocked')}{' '}
          <a className={styles.link} href={window} target="_blank" rel="noreferrer">
            {t('files.openWindow')}
          </a>
        </p>
      )}
    </div>
  )
}

function Row({ file, isBusy, onTake }: { file: KeptFile; isBusy: boolean; onTake: () => void }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <li className={styles.file}>
      <Document16Regular aria-hidden className={styles.icon} />
      <span className={mergeClasses(styles.name, !file.isKept && styles.missing)} dir="auto" title={file.name}>
        {file.name}
      </span>
      <span className={mergeClasses(row.meta, row.numbers)}>
        {file.isKept ? fileSize(file.size, locale) : t('files.missing')}
      </span>
      {file.isKept && (
        <TextButton
          icon={<ArrowDownload16Regular aria-hidden />}
          aria-label={t('files.download', { name: file.name })}
          title={t(isBusy ? 'files.downloading' : 'files.download', { name: file.name })}
          aria-busy={isBusy}
          onClick={onTake}
        />
      )}
    </li>
  )
}

/** The customer's own page. There is none to open from itself. */
function windowOf({ companyId, contactId }: Interaction): string | undefined {
  if (location.pathname.endsWith('/workspace.html')) return undefined
  if (companyId) return `workspace.html?company=${companyId}`
  return contactId ? `workspace.html?contact=${contactId}` : undefined
}

const useStyles = makeStyles({
  files: { listStyleType: 'none', margin: '0', padding: '0', width: '100%' },
  file: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto 24px',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '28px',
  },
  icon: { color: tokens.colorNeutralForeground3 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  missing: { color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink },
})
