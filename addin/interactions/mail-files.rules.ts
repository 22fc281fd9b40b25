import { fileNameOf, MAX_FILE_BYTES, MAX_FILES, type NewFile } from '../../shared/files.ts'
import { type ContentLevel } from '../../shared/interactions.ts'
import { type Attachment } from '../outlook/attachments.ts'

/** Which ones the rep ticked or unticked, by their place on the mail: Outlook's ids last no longer than its window. */
export type Ticks = Readonly<Record<number, boolean>>

/** Why an attachment cannot be kept, whatever the rep would like. */
export type Obstacle = 'too-large' | 'link'

export function obstacleOf({ kind, size }: Attachment): Obstacle | null {
  if (kind === 'cloud') return 'link'
  return size > MAX_FILE_BYTES ? 'too-large' : null
}

/** Pictures in the text are part of a signature more often than not. */
export const isTicked = (attachment: Attachment, place: number, ticks: Ticks): boolean =>
  obstacleOf(attachment) === null && (ticks[place] ?? !attachment.isInline)

/** What is kept with a log: nothing where only subject and people are. */
export function chosenFiles(
  attachments: readonly Attachment[],
  ticks: Ticks,
  level: ContentLevel,
): readonly Attachment[] {
  if (level === 'headers') return []
  return attachments.filter((attachment, place) => isTicked(attachment, place, ticks)).slice(0, MAX_FILES)
}

/** Files that the rep would expect to be kept, and that cannot be. */
export const leftOut = (attachments: readonly Attachment[], level: ContentLevel): readonly Attachment[] =>
  level === 'headers' ? [] : attachments.filter((one) => !one.isInline && obstacleOf(one) !== null)

/** As the team will see it. An attached mail has its subject for a name. */
export function shownName({ name, kind }: Attachment): string {
  return fileNameOf(kind === 'item' && !/\.(eml|ics|msg)$/i.test(name) ? `${name}.eml` : name)
}

export const asNewFile = (attachment: Attachment): NewFile => ({
  name: shownName(attachment),
  size: Math.min(attachment.size, MAX_FILE_BYTES),
})
