import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type FrameLocator, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { type SampleUser } from '../../../simulator/organization.ts'
import { startDemo, type Demo } from '../../../simulator/demo.ts'
import { launchChromium } from '../../support/chromium.ts'

/** Not the ports of `npm start`, so that a running demo is left alone. The pane is built for them. */
const PORT = Number(process.env.E2E_PORT ?? 34_100)

/** The whole demo with its sample data, on files of its own, and a browser. */
export async function openDemoWorld() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'followthrough-e2e-'))
  // A folder for each port: the port is built into the pane.
  const paneFolder = resolve(`build/test/pane-${PORT}`)
  const start = (fresh = false) => startDemo({ port: PORT, dataFolder, paneFolder, fresh, log: () => undefined })
  let demo = await start()
  const browser = await launchChromium()
  return {
    get demo() {
      return demo
    },
    browser,
    /** As Ctrl+C and `npm start`, or `npm start -- --fresh`. */
    async restart({ fresh = false } = {}) {
      await demo.stop()
      demo = await start(fresh)
    },
    async close() {
      await browser.close()
      await demo.stop()
      await rm(dataFolder, { recursive: true })
    },
  }
}

export type DemoWorld = Awaited<ReturnType<typeof openDemoWorld>>

export interface OpenOptions {
  /** Of the control bar, e.g. `{ user: 'ben', delay: '1500' }`. */
  readonly settings?: Record<string, string>
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  /** Texts of console errors that belong to the story. */
  readonly expectedErrors?: readonly RegExp[]
}

/** One rep at their desk: the mail client and the pane in it. Close it: an error on the console fails the story. */
export async function sitDown({ browser, demo }: { browser: Browser; demo: Demo }, options: OpenOptions = {}) {
  const { settings = {}, width = 1440, height = 1000, expectedErrors = [] } = options
  const context: BrowserContext = await browser.newContext({ viewport: { width, height }, timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${demo.hostOrigin}/?${new URLSearchParams(settings)}`)
  return new Desk(page, context, () =>
    errors.filter((error) => !expectedErrors.some((expected) => expected.test(error))),
  )
}

export class Desk {
  readonly pane: FrameLocator
  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly unexpectedErrors: () => string[],
  ) {
    this.pane = page.frameLocator('.pane-frame iframe')
  }

  /** Selects a mail of the list by a part of its subject or sender. */
  async select(text: string): Promise<void> {
    await this.page.getByRole('option').filter({ hasText: text }).first().click()
  }

  get line() {
    return this.pane.getByRole('textbox', { name: 'Log this mail' })
  }

  /** Logs the selected mail with what the words say, and waits until it stands in the calendar. */
  async log(words: string): Promise<void> {
    await this.line.fill(words)
    await this.line.press('Enter')
    await this.reads(/^In your calendar, /)
  }

  get customerName() {
    return this.pane.getByRole('heading', { level: 1 })
  }

  button(name: string | RegExp) {
    return this.pane.getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** Waits until the text can be read somewhere in the pane. */
  async reads(text: string | RegExp): Promise<void> {
    await this.pane.getByText(text).first().waitFor({ state: 'visible', timeout: 15_000 })
  }

  async readsNot(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.pane.getByText(text).count(), { timeout: 15_000 }).toBe(0)
  }

  /** An event as the calendar of the mail client shows it, leafing on to its week. Its title begins with its time. */
  async findInCalendar(text: string): Promise<Locator> {
    const button = (name: string) => this.page.getByRole('button', { name, exact: true })
    await button('Calendar').click()
    await button('Today').click()
    const entry = this.page.locator('.entry').filter({ hasText: text })
    for (let week = 0; week < 3; week += 1) {
      const isThere = await entry.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
      if (isThere) return entry
      await button('Next week').click()
    }
    throw new Error(`The calendar shows no “${text}” within three weeks.`)
  }

  /** What the rep sees, for whoever has to find out why a story failed. */
  async photograph(name: string): Promise<void> {
    const path = join('tests/e2e/screenshots', `${name.replace(/\W+/g, '-')}-${Date.now() % 1000}.png`)
    await this.page.screenshot({ path }).catch(() => undefined)
  }

  /** Fails if the page or the pane complained. */
  async leave(): Promise<void> {
    await this.context.close()
    expect(this.unexpectedErrors()).toEqual([])
  }
}

/** The events that stand in somebody's calendar because Followthrough put them there. */
export function ourEvents(demo: Demo, user: SampleUser) {
  const events = demo.simulator.graph.mailboxes.events(user.oid)
  return events.filter((event) => event.byApplication && event.deletedAt === undefined)
}
