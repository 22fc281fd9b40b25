import { Button, Menu, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { linkToCustomer } from '../workspace/customer-link.ts'

interface RowMenuProps {
  readonly followUp: FollowUp
  readonly onHandOver: () => void
  readonly onDrop: () => void
}

/** What is done less often with a follow-up. */
export function RowMenu({ followUp, onHandOver, onDrop }: RowMenuProps) {
  const { t } = useTranslation()
  const label = t('myDay.more')
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={label} title={label} />
      </MenuTrigger>
      {/* Fluent closes the menu; Office.js, which would leave the pane, must not hear of it. */}
      <MenuPopover onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}>
        <MenuList>
          <MenuItem onClick={onHandOver}>{t('myDay.handOver')}</MenuItem>
          <MenuItem onClick={onDrop}>{t('followUps.drop')}</MenuItem>
          <MenuItemLink href={linkToCustomer(followUp)} target="_blank" rel="noreferrer">
            {t('myDay.openCustomer')}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
