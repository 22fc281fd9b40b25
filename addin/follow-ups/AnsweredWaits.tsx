/** What this mail has resolved by being the reply. A chunk of its own: few mails are one that somebody waits for. */
import { ArrowReply16Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { type Mail } from '../../shared/mail.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useReply, useStillWaiting } from './replies.queries.ts'

interface AnsweredWaitsProps {
  readonly mail: Mail
  readonly myId: string | undefined
}

export default function AnsweredWaits({ mail, myId }: AnsweredWaitsProps) {
  const { data: answered = [] } = useReply(mail)
  return answered.map((wait) => <AnsweredWait key={wait.id} mail={mail} wait={wait} myId={myId} />)
}

function AnsweredWait({ mail, wait, myId }: AnsweredWaitsProps & { wait: FollowUp }) {
  const { t } = useTranslation()
  const dates = useDates()
  const stillWaiting = useStillWaiting(mail)
  const { title, reply, assignee, createdBy } = wait
  const sentence = reply
    ? t('replies.resolved', { name: firstName(reply.from), title, when: dates.since(reply.at) })
    : t('replies.waitsAgain', { title })
  useEffect(() => announce(sentence), [sentence])

  return (
    <>
      <Note icon={<ArrowReply16Regular />}>
        {sentence}{' '}
        {reply && (assignee.id === myId || createdBy.id === myId) && (
          <TextButton aria-busy={stillWaiting.isPending} onClick={() => stillWaiting.mutate(wait)}>
            {t('replies.stillWaiting')}
          </TextButton>
        )}
      </Note>
      {stillWaiting.isError && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {t('followUps.refused', { reason: messageOf(stillWaiting.error, t) })}
        </Note>
      )}
    </>
  )
}
