import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team'
import { useTranslation } from 'react-i18next'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { NothingToDo, type ReplyProps } from './NothingToDo.tsx'
import { WhyLink } from './WhyLink.tsx'

export default function OnlyColleagues({ reply, onMyDay }: ReplyProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const names = reply.participants.map(({ name, address, isSelf }) =>
    isSelf ? t('people.you') : firstName(name || address),
  )
  const sender = reply.participants.find(({ role }) => role === 'from')
  return (
    <NothingToDo onMyDay={onMyDay}>
      <p className={row.meta}>{t('people.colleagueList', { names: [...new Set(names)].join(', ') })}</p>
      <StateTitle
        icon={<PeopleTeam20Regular aria-hidden />}
        title={t(sender ? 'nothing.colleagues' : 'nothing.noSender')}
      >
        <p className={row.text}>{t(sender ? 'nothing.colleaguesText' : 'nothing.noSenderText')}</p>
        {sender && <WhyLink address={sender.address} />}
      </StateTitle>
    </NothingToDo>
  )
}
