import { CalendarError20Regular } from '@fluentui/react-icons/svg/calendar-error'
import { CloudOff20Regular } from '@fluentui/react-icons/svg/cloud-off'
import { PersonWarning20Regular } from '@fluentui/react-icons/svg/person-warning'
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle'
import { useTranslation } from 'react-i18next'
import { useCalendarLink } from './calendar/calendar.queries.ts'
import { useMe } from './identity/identity.queries.ts'
import { isSameAccount } from './identity/same-account.ts'
import { type Session } from './identity/session.ts'
import { useLogFailures } from './interactions/log-book.ts'
import { useLogging } from './interactions/LogContext.tsx'
import { messageOf } from './messages.ts'
import { Banner } from './ui/Banner.tsx'
import { useDates, useSurroundings } from './ui/Surroundings.tsx'
import { TextButton } from './ui/TextButton.tsx'
import { useOnline } from './ui/use-online.ts'

interface PaneBannerProps {
  readonly session: Session
  readonly username: string
  /** The mail that is shown: what failed for it is said there. */
  readonly itemId: string | undefined
}

/** At most one banner, the worst first: the wrong account, a log that did not arrive, no connection, no calendar. */
export default function PaneBanner({ session, username, itemId }: PaneBannerProps) {
  const { t } = useTranslation()
  const { user } = useSurroundings()
  const dates = useDates()
  const me = useMe().data
  const isOnline = useOnline()
  const { book } = useLogging()
  const failure = useLogFailures(book).find((one) => one.itemId !== itemId)
  const link = useCalendarLink().data

  if (me && !isSameAccount(username, user.address, me.organization.ownDomains)) {
    return (
      <Banner
        icon={<PersonWarning20Regular />}
        tone="warning"
        title={t('banner.wrongAccount', { mailbox: user.address, account: username })}
      >
        <TextButton onClick={() => void session.signIn({ choose: true })}>{t('banner.switchAccount')}</TextButton>
      </Banner>
    )
  }
  if (failure) {
    return (
      <Banner
        icon={<ErrorCircle20Regular />}
        tone="warning"
        title={t('logged.otherFailed', { subject: failure.subject, reason: messageOf(failure.error, t) })}
      >
        {t('line.kept')}
      </Banner>
    )
  }
  if (!isOnline) {
    return (
      <Banner icon={<CloudOff20Regular />} tone="neutral" title={t('banner.offline')}>
        {t('banner.offlineText')}
      </Banner>
    )
  }
  const state = link?.state
  if (
    link &&
    (state === 'needs-admin' || state === 'no-mailbox' || state === 'out-of-scope' || state === 'unavailable')
  ) {
    return (
      <Banner icon={<CalendarError20Regular />} tone="warning" title={t('calendarBanner.title')}>
        <span>
          {link.since && t('calendarBanner.since', { when: dates.since(link.since) })}{' '}
          {t(`calendarBanner.states.${state}`)}
        </span>
        {link.waiting > 0 && <span>{t('calendarBanner.waiting', { count: link.waiting })}</span>}
      </Banner>
    )
  }
  return null
}
