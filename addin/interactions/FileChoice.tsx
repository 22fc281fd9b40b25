import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Document16Regular } from '@fluentui/react-icons/svg/document'
import { Image16Regular } from '@fluentui/react-icons/svg/image'
import { Link16Regular } from '@fluentui/react-icons/svg/link'
import { useTranslation } from 'react-i18next'
import { type Attachment } from '../outlook/attachments.ts'
import { fileSize } from '../ui/file-size.ts'
import { useRowStyles } from '../ui/row.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { isTicked, obstacleOf, shownName, type Ticks } from './mail-files.rules.ts'

interface FileChoiceProps {
  readonly attachments: readonly Attachment[]
  readonly ticks: Ticks
  readonly onChange: (ticks: Ticks) => void
}

/** What hangs on the mail, each with a box: what is ticked is kept with the log. */
export function FileChoice({ attachments, ticks, onChange }: FileChoiceProps) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <ul className={styles.files} aria-label={t('files.label')}>
      {attachments.map((attachment, place) => {
        const obstacle = obstacleOf(attachment)
        const name = shownName(attachment)
        const Icon = obstacle === 'link' ? Link16Regular : attachment.isInline ? Image16Regular : Document16Regular
        const isOn = isTicked(attachment, place, ticks)
        return (
          <li key={attachment.id} className={styles.file}>
            <Checkbox
              className={styles.box}
              checked={isOn}
              disabled={obstacle !== null}
              onChange={(_, { checked }) => onChange({ ...ticks, [place]: checked === true })}
              label={
                <span className={styles.label}>
                  <Icon aria-hidden className={styles.icon} />
                  <span className={mergeClasses(styles.name, !isOn && styles.off)} dir="auto" title={name}>
                    {attachment.isInline ? t('files.picture', { name }) : name}
                  </span>
                </span>
              }
            />
            <span className={mergeClasses(row.meta, row.numbers)}>
              {obstacle === 'link' ? '' : fileSize(attachment.size, locale)}
            </span>
            {obstacle && <span className={mergeClasses(row.meta, styles.why)}>{t(`files.reasons.${obstacle}`)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

const useStyles = makeStyles({
  files: { listStyleType: 'none', margin: '0', padding: '0', maxHeight: '288px', overflowY: 'auto' },
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    marginInlineStart: '-8px',
  },
  box: { minWidth: 0, '& label': { minWidth: 0, overflow: 'hidden' } },
  label: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  off: { color: tokens.colorNeutralForeground2 },
  why: { gridColumn: '1 / -1', paddingInlineStart: '32px', marginTop: '-6px', paddingBottom: '6px' },
})
