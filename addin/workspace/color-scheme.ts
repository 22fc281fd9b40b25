import { useSyncExternalStore } from 'react'

const wantsDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** Outside Outlook there is no theme of Office: the browser's own choice counts. */
export function useColorScheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, () => (wantsDark().matches ? 'dark' : 'light'))
}

function subscribe(notify: () => void) {
  const query = wantsDark()
  query.addEventListener('change', notify)
  return () => query.removeEventListener('change', notify)
}
