import { Component, type ReactNode } from 'react'
import { withTranslation, type WithTranslation } from 'react-i18next'

/** A mistake of ours in one screen must not leave an empty pane. What was typed is in the drafts. */
class CrashBoundary extends Component<WithTranslation & { readonly children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override render() {
    const { t, children } = this.props
    if (!this.state.hasCrashed) return children
    return (
      <div role="alert" style={{ padding: 16, fontFamily: 'inherit' }}>
        <h1 style={{ fontSize: 16, lineHeight: '22px', margin: '0 0 4px' }}>{t('crash.title')}</h1>
        <p style={{ margin: '0 0 12px' }}>{t('crash.text')}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </button>
      </div>
    )
  }
}

export const Crash = withTranslation()(CrashBoundary)
