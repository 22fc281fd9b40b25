import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss'
import { HourglassHalf16Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { useTranslation } from 'react-i18next'

/** "Wait for reply" or "Nothing further", standing before the words of the line. */
export function LineToken({ mode, onRemove }: { mode: 'waiting' | 'nothing'; onRemove: () => void }) {
  const { t } = useTranslation()
  const styles = useStyles()
  const name = t(mode === 'waiting' ? 'line.waitForReply' : 'line.nothingFurther')
  const Icon = mode === 'waiting' ? HourglassHalf16Regular : CheckmarkCircle16Regular
  return (
    <span className={styles.token}>
      <Icon aria-hidden />
      {name}
      <button
        type="button"
        aria-label={t('line.removeToken', { token: name })}
        className={styles.remove}
        onClick={onRemove}
      >
        <Dismiss12Regular aria-hidden />
      </button>
    </span>
  )
}

const useStyles = makeStyles({
  token: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '1px 2px 1px 8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  remove: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    padding: '0',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    background: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})
