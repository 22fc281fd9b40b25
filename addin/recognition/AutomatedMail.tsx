import { Bot20Regular } from '@fluentui/react-icons/svg/bot'
import { useTranslation } from 'react-i18next'
import { StateTitle } from '../ui/StateTitle.tsx'
import { NothingToDo, type ReplyProps } from './NothingToDo.tsx'
import { PeopleChips } from './PeopleChips.tsx'

export default function AutomatedMail({ reply, onMyDay }: ReplyProps) {
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
