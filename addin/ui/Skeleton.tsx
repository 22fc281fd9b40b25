import { makeStyles, tokens } from '@fluentui/react-components'

/** A gray bar where a text will stand. Fluent's own Skeleton weighs 4 KB and moves; this one is calm. */
export function Bar({ width, height = 14 }: { width: number | string; height?: number }) {
  const styles = useStyles()
  return <span aria-hidden className={styles.bar} style={{ width, height }} />
}

const useStyles = makeStyles({
  bar: {
    display: 'block',
    maxWidth: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
})
