import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/**
 * Starts a browser that is as strict with a task pane as the one a rep uses. Playwright's own switches let third-party
 * frames share storage and open pop-ups at will, which hides the sign-in failures of an add-in in Outlook on the web.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  // Chromium's sandbox refuses root. Nothing but our own pages is opened.
  const chromiumSandbox = process.getuid?.() !== 0
  try {
    return await launch(executablePath, chromiumSandbox)
  } catch (error) {
    // Containers often deny an ordinary user the namespaces that the sandbox is made of.
    if (chromiumSandbox && String(error).includes('No usable sandbox')) return launch(executablePath, false)
    throw error
  }
}

function launch(executablePath: string, chromiumSandbox: boolean): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    args: [
      // Chromium obeys the last list, so this one replaces Playwright's, which has ThirdPartyStoragePartitioning in it:
      // https://github.com/microsoft/playwright/issues/32230
      `--disable-features=${disabledFeatures.join(',')}`,
      // The network of a test is this machine.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  })
}

/** Of Playwright's list what keeps a test still: no upgrade to https, no request to Google or Microsoft at start. */
const disabledFeatures = [
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'Translate'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch', 'msForceBrowserSignIn'],
]

interface Machine {
  env: Record<string, string | undefined>
  platform: string
  exists: (path: string) => boolean
}

/** The browser for the tests: `$CHROMIUM`, Debian's, an installed Chrome or Edge, or the one Playwright installed. */
export function findChromium(
  { env, platform, exists }: Machine = { env: process.env, platform: process.platform, exists: existsSync },
): string {
  if (env.CHROMIUM) {
    if (exists(env.CHROMIUM)) return env.CHROMIUM
    throw new Error(
      `CHROMIUM names ${env.CHROMIUM}, which does not exist: set it to the path of a Chromium, Chrome or Edge.`,
    )
  }
  const found = [...usualPlaces(platform, env), chromium.executablePath()].find(exists)
  if (found) return found
  throw new Error(
    'The end-to-end tests need a Chromium: install one ' +
      '(Debian: `apt-get install chromium`; elsewhere: `npx playwright-core install chromium`), ' +
      'or set CHROMIUM to the path of an installed Chromium, Chrome or Edge.',
  )
}

function usualPlaces(platform: string, env: Machine['env']): string[] {
  if (platform === 'win32')
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
      [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
        root ? [`${root}\\${program}`] : [],
      ),
    )
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  // Ubuntu's /usr/bin/chromium-browser is left out: it only tells to install a snap.
  return [
    ...['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
    ...['/usr/bin/microsoft-edge', '/opt/microsoft/msedge/msedge'],
  ]
}
