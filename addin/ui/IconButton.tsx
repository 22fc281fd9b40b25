import { Button } from '@fluentui/react-components'
import { type ReactElement } from 'react'

interface IconButtonProps {
  readonly label: string
  readonly icon: ReactElement
  readonly isExpanded?: boolean
  readonly onClick: () => void
}

/** An icon with a name and a tooltip. The browser's own tooltip: Fluent's would weigh 9 KB before the first card. */
export function IconButton({ label, icon, isExpanded, onClick }: IconButtonProps) {
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
    />
  )
}
