import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type MailLog } from '../../shared/interactions.ts'
import { ApiError } from '../api.ts'
import { messageOf } from '../messages.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { OtherItemError } from '../outlook/message-content.ts'
import { OfficeError } from '../outlook/office.ts'
import { Note } from '../ui/Note.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useFileStates } from './log-files.ts'
import { useLogging } from './LogContext.tsx'
import { leftOut, obstacleOf } from './mail-files.rules.ts'

interface LoggedFilesProps {
  readonly itemId: string
  readonly log: MailLog
  /** Of the mail that is open. */
  readonly attachments: readonly Attachment[]
  /** Done just now: then it is also said what could not even be tried. */
  readonly isNew: boolean
}

interface Problem {
  readonly name: string
  readonly reason: string
  readonly isWorthAnotherTry: boolean
}

/** What becomes of the files of one's own log: nothing is said of those that are kept, the sentence above counts them. */
export function LoggedFiles({ itemId, log, attachments, isNew }: LoggedFilesProps) {
  const { t } = useTranslation()
  const { book } = useLogging()
  const states = useFileStates(book.files, itemId)
  const { files, level } = log.interaction
  const sending = files.filter(({ id }) => states.get(id)?.kind === 'sending')
  const problems: Problem[] = [
    ...files.flatMap(({ id, name, isKept }) => {
      const state = states.get(id)
      if (isKept || state?.kind === 'sending') return []
      const isTooLarge = state?.error instanceof ApiError && state.error.code === 'too-large'
      return [
        { name, reason: state ? reasonOf(state.error, t) : t('files.reasons.never'), isWorthAnotherTry: !isTooLarge },
      ]
    }),
    ...(isNew ? leftOut(attachments, level) : []).map((attachment) => ({
      name: attachment.name,
      reason: t(`files.reasons.${obstacleOf(attachment)!}`),
      isWorthAnotherTry: false,
    })),
  ]
  const reasons = [...new Set(problems.map(({ reason }) => reason))]

  return (
    <>
      {sending.length > 0 && <Note icon={<Attach16Regular />}>{t('files.sending', { count: sending.length })}</Note>}
      {reasons.map((reason) => {
        const these = problems.filter((problem) => problem.reason === reason)
        return (
          <Note key={reason} icon={<Warning16Regular />} tone="warning" isAlert={isNew}>
            <span title={these.map(({ name }) => name).join('\n')}>
              {t('files.failed', { count: these.length, reason })}
            </span>{' '}
            {these.some(({ isWorthAnotherTry }) => isWorthAnotherTry) && (
              <TextButton onClick={() => void book.files.sendAgain(itemId, log, attachments)}>
                {t('actions.tryAgain')}
              </TextButton>
            )}
          </Note>
        )
      })}
    </>
  )
}

function reasonOf(error: unknown, t: TFunction): string {
  if (error instanceof OtherItemError) return t('files.reasons.otherMail')
  if (error instanceof OfficeError) return t('files.reasons.outlook')
  if (error instanceof ApiError && error.code === 'too-large') return t('files.reasons.too-large')
  return t('files.reasons.other', { reason: messageOf(error, t) })
}
