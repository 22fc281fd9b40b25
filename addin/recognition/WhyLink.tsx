import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMe } from '../identity/identity.queries.ts'

/** For admins: how the address came to be recognized so, on the page that explains it. */
export function WhyLink({ address }: { address: string }) {
  const { t } = useTranslation()
  const isAdmin = useMe().data?.role === 'admin'
  if (!isAdmin) return null
  return (
    <Link href={`workspace.html?why=${encodeURIComponent(address)}`} target="_blank" rel="noopener">
      {t('admin.whyLink')}
    </Link>
  )
}
