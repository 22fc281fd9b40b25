import { useEffect, useRef, useState } from 'react'
import { apiLevels } from '../protocol/api-level.ts'
import { type Permission } from '../protocol/permission.ts'
import { themes, type Theme } from '../protocol/theme.ts'
import { formatMoment, ianaZone } from './dates.ts'
import { Faults } from './Faults.tsx'
import { Icon } from './icons.tsx'
import { type Postroom } from './postroom.ts'
import { bridges, languages, userChoices, type Settings } from './settings.ts'
import { usePostroom } from './use-postroom.ts'

const themeNames: Readonly<Record<Theme, string>> = { light: 'Light', dark: 'Dark', contrast: 'High contrast' }
const languageNames: Readonly<Record<Settings['language'], string>> = {
  'en-US': 'English (US)',
  'en-GB': 'English (UK)',
  'de-DE': 'Deutsch',
  'fr-FR': 'Français',
  'he-IL': 'עברית',
}
const permissionNames: Readonly<Record<Permission, string>> = {
  Restricted: 'Restricted',
  ReadItem: 'Read',
  ReadWriteItem: 'Read and write',
  ReadWriteMailbox: 'Whole mailbox',
}
const bridgeNames: Readonly<Record<Settings['bridge'], string>> = {
  ok: 'On',
  missing: 'Off',
  'interaction-required': 'Needs a click',
  cancel: 'Window gets closed',
  'wrong-account': 'Wrong account',
  'foreign-tenant': 'Other organization',
  'no-network': 'No network',
  disabled: 'Switched off by admin',
}
const delays = [0, 100, 300, 1000, 2000, 3000]

export function ControlBar({ postroom }: { readonly postroom: Postroom }) {
  const { settings } = usePostroom(postroom)
  const choice = <Name extends keyof Settings>(
    name: Name,
    label: string,
    choices: readonly { readonly value: Settings[Name]; readonly label: string }[],
  ) => (
    <label className="choice">
      <span>{label}</span>
      <select
        value={String(settings[name])}
        onChange={({ target }) => {
          const chosen = choices.find(({ value }) => String(value) === target.value)
          if (chosen) void postroom.change({ [name]: chosen.value })
        }}
      >
        {choices.map(({ value, label: text }) => (
          <option key={String(value)} value={String(value)}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  const chosenDelays = [...new Set([...delays, settings.delay])].sort((a, b) => a - b)

  return (
    <footer id="control-bar" className="control-bar" aria-label="Demo">
      <strong>Demo</strong>
      {choice('user', 'You are', userChoices)}
      {choice('theme', 'Theme', named(themes, themeNames))}
      {choice('language', 'Language', named(languages, languageNames))}
      {choice('permission', 'Permission', named(['Restricted', 'ReadItem', 'ReadWriteItem'], permissionNames))}
      {choice(
        'api',
        'API level',
        apiLevels.map((level) => ({ value: level, label: level })),
      )}
      {choice(
        'delay',
        'Delay',
        chosenDelays.map((delay) => ({ value: delay, label: `${delay} ms` })),
      )}
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          checked={settings.online === 'on'}
          onChange={({ target }) => void postroom.change({ online: target.checked ? 'on' : 'off' })}
        />
        <span>Online</span>
      </label>
      {choice('bridge', 'Sign-in bridge', named(bridges, bridgeNames))}
      <span className="spacer" />
      <Clock postroom={postroom} />
      <Faults postroom={postroom} />
      <StartAfresh postroom={postroom} />
    </footer>
  )
}

function named<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: names[value] }))
}

function Clock({ postroom }: { readonly postroom: Postroom }) {
  const { settings, user } = usePostroom(postroom)
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="clock">
      <Icon name="clock" size={16} />
      <time>{formatMoment(now, settings.language, ianaZone(user.timeZone))}</time>
    </span>
  )
}

function StartAfresh({ postroom }: { readonly postroom: Postroom }) {
  const dialog = useRef<HTMLDialogElement>(null)
  if (!postroom.config.canStartAfresh) return null
  return (
    <>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        Start afresh
      </button>
      <dialog ref={dialog} aria-labelledby="afresh">
        <h2 id="afresh">Start afresh?</h2>
        <p>
          Everything that was logged, all follow-ups, calendars and changed mails of this demo go back to their first
          state. Your own .eml files stay.
        </p>
        <form method="dialog">
          <button autoFocus>Keep everything</button>
          <button onClick={() => void postroom.startAfresh()}>Start afresh</button>
        </form>
      </dialog>
    </>
  )
}
