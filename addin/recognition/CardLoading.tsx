import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Mail } from '../../shared/mail.ts'
import { useRowStyles } from '../ui/row.ts'
import { Bar } from '../ui/Skeleton.tsx'
import { type LoadingStage } from '../ui/use-loading-stage.ts'
import { Face } from '../ui/Face.tsx'

/** The card before its answer: name and address from the mail itself, at once; gray bars in the boxes of what comes. */
export function CardLoading({ mail, stage }: { mail: Mail; stage: LoadingStage }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const name = mail.from?.name || mail.from?.address || t('people.nobody')
  const hasBars = stage !== 'quiet'
  return (
    <section aria-busy aria-label={t('loading.label', { name })} className={styles.card}>
      <div className={row.row}>
        <Face size={32} name={name} />
        <div className={styles.facts}>
          <h1 className={row.title} dir="auto">
            {name}
          </h1>
          <p className={row.meta}>{mail.from?.name ? mail.from.address : ''}</p>
          {hasBars && (
            <>
              <Bar width={170} height={16} />
              <Bar width={210} height={10} />
            </>
          )}
        </div>
      </div>
      {hasBars && (
        <div className={styles.thread}>
          {[170, 140, 190].map((width, index) => (
            <div key={width} className={mergeClasses(row.row, styles.step)}>
              <span className={row.lead}>
                <Bar width={10} height={10} />
              </span>
              {/* In the place of a bar: the line below does not move. */}
              {stage === 'slow' && index === 2 ? (
                <span className={row.meta}>{t('loading.slow', { name })}</span>
              ) : (
                <Bar width={width} />
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: '14px', minHeight: '172px' },
  facts: { display: 'flex', flexDirection: 'column', rowGap: '6px', '& p': { margin: 0 } },
  thread: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  step: { minHeight: '20px', alignItems: 'center', '& > span:first-child': { alignSelf: 'center' } },
})
