import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMe } from '../identity/identity.queries.ts'
import { type Session } from '../identity/session.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'

/** Outside Outlook no mailbox says who is meant: so it is said, and can be changed. */
export function WhoIsHere({ session, username }: { session: Session; username: string }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const me = useMe().data
  return (
    <div className={styles.person}>
      <span className={mergeClasses(row.meta, row.ellipsis)} title={username} dir="auto">
        {me?.name ?? username}
      </span>
      {me?.role === 'admin' && (
        <Link href="?why=" className={styles.link}>
          {t('admin.link')}
        </Link>
      )}
      <TextButton onClick={() => void session.signIn({ choose: true })}>{t('banner.switchAccount')}</TextButton>
    </div>
  )
}

const useStyles = makeStyles({
  person: { display: 'flex', alignItems: 'center', columnGap: '12px', minWidth: 0 },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
})
