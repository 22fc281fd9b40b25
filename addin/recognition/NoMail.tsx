import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Drafts20Regular } from '@fluentui/react-icons/svg/drafts'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailMultiple20Regular } from '@fluentui/react-icons/svg/mail-multiple'
import { useTranslation } from 'react-i18next'
import { type OpenItem } from '../outlook/current-item.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { NothingToDo } from './NothingToDo.tsx'

/** Nothing, several mails, a draft, or an appointment is open. */
export default function NoMail({ item, onMyDay }: { item: Exclude<OpenItem, { kind: 'mail' }>; onMyDay: () => void }) {
  const { t } = useTranslation()
  return (
    <NothingToDo onMyDay={onMyDay}>
      {item.kind === 'none' ? (
        <StateTitle icon={<Mail20Regular aria-hidden />} title={t('nothing.none')}>
          {t('nothing.noneText')}
        </StateTitle>
      ) : item.kind === 'several' ? (
        <StateTitle icon={<MailMultiple20Regular aria-hidden />} title={t('nothing.several', { count: item.count })}>
          {t('nothing.severalText')}
        </StateTitle>
      ) : item.kind === 'draft' ? (
        <StateTitle icon={<Drafts20Regular aria-hidden />} title={t('nothing.draft')}>
          {t('nothing.draftText')}
        </StateTitle>
      ) : (
        <StateTitle icon={<CalendarLtr20Regular aria-hidden />} title={t('nothing.appointment')}>
          {t('nothing.appointmentText')}
        </StateTitle>
      )}
    </NothingToDo>
  )
}
