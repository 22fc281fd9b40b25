import { createRoot } from 'react-dom/client'
import { api } from './api.ts'
import { App } from './App.tsx'
import { Postroom } from './postroom.ts'
import { settingsFromAddress } from './settings.ts'
import './page.css'

const root = createRoot(document.getElementById('root')!)
try {
  const postroom = new Postroom(await api.config(), settingsFromAddress(window.location.search))
  void postroom.start()
  root.render(<App postroom={postroom} />)
} catch (error) {
  root.render(<p className="fatal">{error instanceof Error ? error.message : String(error)}</p>)
}
