import { useMemo } from 'react'
import { AppRoot, type AppRootProps } from '../AppRoot.tsx'
import { useThemeNamed } from '../ui/fluent-theme.ts'
import { useColorScheme } from './color-scheme.ts'

type WorkspaceRootProps = Omit<AppRootProps, 'theme' | 'user'>

/** The surroundings without Outlook: nobody's mailbox, the browser's language and colors. */
export function WorkspaceRoot(props: WorkspaceRootProps) {
  const user = useMemo(() => ({ name: '', address: '', language: navigator.language }), [])
  return <AppRoot {...props} user={user} theme={useThemeNamed(useColorScheme())} />
}
