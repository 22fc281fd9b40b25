import { makeStyles, tokens } from '@fluentui/react-components'
import { Bot20Regular } from '@fluentui/react-icons/svg/bot'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Drafts20Regular } from '@fluentui/react-icons/svg/drafts'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailMultiple20Regular } from '@fluentui/react-icons/svg/mail-multiple'
import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { UpNext } from '../follow-ups/MyDay.tsx'
import { type OpenItem } from '../outlook/current-item.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { PeopleChips } from './PeopleChips.tsx'

interface ReplyProps {
  readonly reply: RecognizeReply
  onMyDay(): void
}

/** Says what it is, and uses the room for what is next. */
function NothingToDo({ children, onMyDay }: { children: ReactNode; onMyDay(): void }) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      {children}
      <UpNext onMyDay={onMyDay} />
    </div>
  )
}

export function OnlyColleagues({ reply, onMyDay }: ReplyProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const names = reply.participants.map(({ name, address, isSelf }) => (isSelf ? t('people.you') : firstName(name || address)))
  return (
    <NothingToDo onMyDay={onMyDay}>
      <p className={row.meta}>{t('people.colleagueList', { names: [...new Set(names)].join(', ') })}</p>
      <StateTitle icon={<PeopleTeam20Regular aria-hidden />} title={t('nothing.colleagues')}>
        {t('nothing.colleaguesText')}
      </StateTitle>
    </NothingToDo>
  )
}

export function AutomatedMail({ reply, onMyDay }: ReplyProps) {
  const { t } = useTranslation()
  return (
    <NothingToDo onMyDay={onMyDay}>
      <PeopleChips reply={reply} onChoose={() => undefined} />
      <StateTitle icon={<Bot20Regular aria-hidden />} title={t('nothing.automated')}>
        {t('nothing.automatedText')}
      </StateTitle>
    </NothingToDo>
  )
}

/** Nothing, several mails, a draft, or an appointment is open. */
export function NoMail({ item, onMyDay }: { item: Exclude<OpenItem, { kind: 'mail' }>; onMyDay(): void }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  return (
    <NothingToDo onMyDay={onMyDay}>
      {item.kind === 'none' ? (
        <StateTitle icon={<Mail20Regular aria-hidden />} title={t('tabs.thisMail')}>
          <p className={row.text}>{t('nothing.none')}</p>
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

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    padding: '0 16px',
    maxWidth: '560px',
    color: tokens.colorNeutralForeground1,
    '& p': { margin: '0' },
    '@media (max-width: 339px)': { padding: '0 12px' },
  },
})
