import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'

interface DetailChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { value: T; name: string }[]
  readonly isFixed?: boolean
  readonly onChoose: (value: T) => void
}

/** One of a few values, shown as the value itself. */
export function DetailChoice<T extends string>({
  label,
  value,
  options,
  isFixed = false,
  onChoose,
}: DetailChoiceProps<T>) {
  const chosen = options.find((option) => option.value === value)?.name ?? value
  return (
    <Menu
      checkedValues={{ choice: [value] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = options.find((option) => option.value === checkedItems[0])
        if (next) onChoose(next.value)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" disabled={isFixed} aria-label={`${label}: ${chosen}`}>
          {chosen}
        </MenuButton>
      </MenuTrigger>
      {/* Fluent closes the menu; Office.js, which would leave the pane, must not hear of it. */}
      <MenuPopover onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}>
        <MenuList>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name="choice" value={option.value}>
              {option.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
