import { type PaneSettings, paneSettingsElementId, paneSettingsSchema } from '../shared/pane-settings.ts'

/** Reads what the server wrote into this page. Throws when it did not, as when the file is opened without the server. */
export function readSettings(page: Document = document): PaneSettings {
  const text = page.getElementById(paneSettingsElementId)?.textContent
  if (!text) throw new Error('This page has no settings: it has to come from the server.')
  return paneSettingsSchema.parse(JSON.parse(text))
}
