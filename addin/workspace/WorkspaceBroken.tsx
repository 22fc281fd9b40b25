import { type i18n } from 'i18next'

/** The page came without its settings. Drawn without anything that could be missing as well. */
export function WorkspaceBroken({ translation: { t }, error }: { translation: i18n; error: unknown }) {
  return (
    <main
      role="alert"
      style={{ padding: 16, fontFamily: "'Segoe UI', system-ui, sans-serif", fontSize: 14, lineHeight: '20px' }}
    >
      <h1 style={{ fontSize: 16, lineHeight: '22px', margin: '0 0 4px' }}>{t('crash.title')}</h1>
      <p style={{ margin: '0 0 12px' }}>{error instanceof Error ? error.message : ''}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {t('actions.tryAgain')}
      </button>
    </main>
  )
}
