import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { type MatchedText } from '../../shared/search.ts'

/** A text with what matched in it set apart. It may come from a mail: it is text, whatever stands in it. */
export function Matched({ of: { text, matches } }: { of: MatchedText }) {
  const styles = useStyles()
  return (
    <bdi>
      {matches.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(matches[index - 1]?.[1] ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.[1] ?? 0)}
    </bdi>
  )
}

const useStyles = makeStyles({
  mark: {
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: 'inherit',
    // In high contrast the background is nobody's: a line stays.
    boxShadow: `inset 0 -1px ${tokens.colorTransparentStroke}`,
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
})
