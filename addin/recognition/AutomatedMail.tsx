import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Bot20Regular } from '@fluentui/react-icons/svg/bot'
import { useTranslation } from 'react-i18next'
import { type Mail } from '../../shared/mail.ts'
import { NotACustomer } from '../customers/NotACustomer.tsx'
import { LinkToCustomer } from '../search/LinkToCustomer.tsx'
import { useRowStyles } from '../ui/row.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { NothingToDo, type ReplyProps } from './NothingToDo.tsx'
import { PeopleChips } from './PeopleChips.tsx'
import { WhyLink } from './WhyLink.tsx'

export default function AutomatedMail({ mail, reply, onMyDay }: ReplyProps & { mail: Mail }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <NothingToDo onMyDay={onMyDay}>
      <PeopleChips reply={reply} />
      <StateTitle icon={<Bot20Regular aria-hidden />} title={t('nothing.automated')}>
        <p className={mergeClasses(row.text, styles.text)}>{t('nothing.automatedText')}</p>
        {reply.address !== null && (
          <>
            <NotACustomer mail={mail} address={reply.address} wholeDomain={reply.wholeDomain} />
            <LinkToCustomer label={t('search.link')} address={reply.address} />
            <WhyLink address={reply.address} />
          </>
        )}
      </StateTitle>
    </NothingToDo>
  )
}

const useStyles = makeStyles({ text: { color: tokens.colorNeutralForeground2 } })
