import { PersonProhibited20Regular } from '@fluentui/react-icons/svg/person-prohibited'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Silence } from '../../shared/silences.ts'
import { useUndoSilence } from '../customers/silences.queries.ts'
import { useMyId } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { daysBetween, dayIn } from '../ui/days.ts'
import { firstName } from '../ui/first-name.ts'
import { useOrphanedFocus } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { StateTitle } from '../ui/StateTitle.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { NothingToDo, type ReplyProps } from './NothingToDo.tsx'
import { PeopleChips } from './PeopleChips.tsx'
import { WhyLink } from './WhyLink.tsx'

/** Somebody said that this is not a customer: no card and no line, so that nothing is logged by accident. */
export default function SilencedMail({ reply, silence, onMyDay }: ReplyProps & { silence: Silence }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const title = useTitle(silence)
  const undo = useUndoSilence()
  const button = useRef<HTMLButtonElement>(null)
  useOrphanedFocus(button)
  const { kind, value, audience, mayUndo } = silence

  return (
    <NothingToDo onMyDay={onMyDay}>
      <PeopleChips reply={reply} />
      <StateTitle icon={<PersonProhibited20Regular aria-hidden />} title={title}>
        <p className={row.text}>{t(`silenced.${kind}`, { value })}</p>
        <p className={row.text}>{t(`silenced.${audience}`)}</p>
        {mayUndo ? (
          <TextButton
            ref={button}
            aria-busy={undo.isPending}
            onClick={() => {
              if (!undo.isPending) undo.mutate(silence.id)
            }}
          >
            {t('silenced.undo')}
          </TextButton>
        ) : (
          <p className={row.text}>{t('silenced.onlyAdmins')}</p>
        )}
        {reply.address !== null && <WhyLink address={reply.address} />}
        {undo.isError && (
          <p role="alert" className={row.text}>
            {t('logged.undoRefused', { reason: messageOf(undo.error, t) })}
          </p>
        )}
      </StateTitle>
    </NothingToDo>
  )
}

/** "Not a customer, set by you on Tue 3 Nov"; today and yesterday as words. */
function useTitle({ setBy, setAt }: Silence): string {
  const { t } = useTranslation()
  const dates = useDates()
  const myId = useMyId()
  const day = dayIn(setAt, dates.timeZone)
  const isNear = daysBetween(day, dates.today()) < 2
  const when = isNear ? dates.ago(setAt) : t('silenced.on', { day: dates.day(day) })
  return setBy.id === myId
    ? t('silenced.byYou', { when })
    : t('silenced.byColleague', { when, name: firstName(setBy.name) })
}
