import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { makeStyles, tokens } from '@fluentui/react-components'
import { type en } from '../locales/en.ts'

type SentenceKey =
  | `standing.${keyof typeof en.standing}`
  | `logged.${keyof typeof en.logged}`
  | `doubles.${'samePerson' | 'samePersonAt' | 'sameCompany'}`
  | `promises.${'dueBy' | 'dueSince'}`

interface SayProps {
  readonly id: SentenceKey
  /** What stands in the sentence: text or elements. Never read as markup, so that a name can hold anything. */
  readonly values?: Readonly<Record<string, ReactNode>>
  readonly count?: number
}

/** A sentence of the catalog with its decisive words set apart: `<b>`, `<m>` (meta), `<turn>`, `<overdue>`. */
export function Say({ id, values = {}, count }: SayProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const template: string = t(id as 'line.log', { skipInterpolation: true, ...(count === undefined ? {} : { count }) })
  const marked: Record<string, string> = { b: styles.b, m: styles.m, turn: styles.turn, overdue: styles.overdue }
  const all: Readonly<Record<string, ReactNode>> = count === undefined ? values : { count, ...values }

  return template.split(/(<\w+>.*?<\/\w+>)/).map((part, index) => {
    const [, tag, inner] = /^<(\w+)>(.*)<\/\w+>$/.exec(part) ?? []
    return tag ? (
      <span key={index} className={marked[tag]}>
        {filled(inner!, all)}
      </span>
    ) : (
      <Fragment key={index}>{filled(part, all)}</Fragment>
    )
  })
}

function filled(text: string, values: Readonly<Record<string, ReactNode>>): ReactNode {
  return text
    .split(/(\{\{\w+\}\})/)
    .map((part, index) => (
      <Fragment key={index}>{/^\{\{(\w+)\}\}$/.test(part) ? values[part.slice(2, -2)] : part}</Fragment>
    ))
}

const useStyles = makeStyles({
  b: { fontWeight: tokens.fontWeightSemibold },
  m: { color: tokens.colorNeutralForeground3 },
  turn: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  overdue: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground3,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
})
