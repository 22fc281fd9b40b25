import axe from 'axe-core'
import { type Frame, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Desk } from './demo-world.ts'

export const themes = { light: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)', contrast: 'rgb(0, 0, 0)' } as const
export type ThemeName = keyof typeof themes

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The pane's own document. */
export async function paneFrame(desk: Desk): Promise<Frame> {
  const element = await desk.page.waitForSelector('.pane-frame iframe')
  return (await element.contentFrame())!
}

/** Colors that are still on their way are no colors to judge. */
export async function stillPictures(desk: Desk): Promise<void> {
  await desk.page.emulateMedia({ reducedMotion: 'reduce' })
}

/** Chooses the theme in the control bar and waits until the pane has followed: its background is the host's. */
export async function choose(desk: Desk, theme: ThemeName): Promise<void> {
  await desk.page.getByLabel('Theme').selectOption(theme)
  const frame = await paneFrame(desk)
  const background = () =>
    frame.evaluate(`[document.body, document.querySelector('main')?.parentElement ?? document.body]
      .map((element) => getComputedStyle(element).backgroundColor)`)
  await expect.poll(background).toEqual([themes[theme], themes[theme]])
  // The shortest transition takes a frame, which comes late on a machine that has more to do.
  await frame.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    .then(() => document.getAnimations().filter((one) => one instanceof CSSTransition))
    .then((transitions) => Promise.allSettled(transitions.map((one) => one.finished)))
    .then(() => undefined)`)
}

/** What axe finds wrong with the pane as it stands: the rule, and where it is broken. */
export const violations = async (desk: Desk): Promise<string[]> => violationsIn(await paneFrame(desk))

/** The same of any document, e.g. of the page in a tab of its own. */
export async function violationsIn(frame: Frame | Page): Promise<string[]> {
  // A string, and not a script tag: the pane's policy allows none.
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe.source)
  const options = { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] }
  const found = await frame.evaluate<axe.Result[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`))
}

/** What is wider than the pane, and so scrolls sideways or is cut at its edge. */
export async function sideways(desk: Desk): Promise<string[]> {
  const frame = await paneFrame(desk)
  return frame.evaluate(`[...document.querySelectorAll('html, body, body *')].flatMap((element) => {
    // Filter chips may, and end in a cut one to show it.
    if (element.closest('[data-scrolls-sideways]')) return []
    const { overflowX, textOverflow, position } = getComputedStyle(element)
    const isHiddenOnPurpose = textOverflow === 'ellipsis' || position === 'absolute' || element.clientWidth === 0
    const scrolls = element === document.documentElement || overflowX !== 'visible'
    if (isHiddenOnPurpose || !scrolls || element.scrollWidth <= element.clientWidth) return []
    return [element.tagName + ' ' + element.scrollWidth + ' > ' + element.clientWidth + ': ' + element.textContent.slice(0, 60)]
  })`)
}

/** Makes the pane as narrow as Outlook ever does, by the keyboard. */
export async function narrow(desk: Desk): Promise<void> {
  const edge = desk.page.getByRole('separator', { name: 'Width of the add-in' })
  await edge.focus()
  while (Number(await edge.getAttribute('aria-valuenow')) > 320) await desk.page.keyboard.press('ArrowRight')
}

export interface Focus {
  /** "button Log", "textbox Log this mail"; `null`: the focus is on nothing, which is lost. */
  readonly on: string | null
  readonly isInView: boolean
  /** It looks different from what it looks like without the focus. */
  readonly isVisible: boolean
}

/** Where the focus is in the pane, and whether that can be seen. */
export async function focusOf(desk: Desk): Promise<Focus> {
  const frame = await paneFrame(desk)
  return frame.evaluate(`(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { on: null, isInView: false, isVisible: false }
    const properties = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderBottomColor', 'backgroundColor', 'opacity', 'transform']
    const around = [element, element.parentElement, element.closest('[data-line]')].filter(Boolean)
    const look = () => JSON.stringify(around.flatMap((one) => ['', '::before', '::after'].map((part) => {
      const style = getComputedStyle(one, part || null)
      return properties.map((property) => style[property])
    })))
    const role = element.getAttribute('role') ?? { BUTTON: 'button', TEXTAREA: 'textbox', INPUT: 'textbox', A: 'link', SELECT: 'combobox' }[element.tagName] ?? element.tagName.toLowerCase()
    const name = (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\\s+/g, ' ').trim()
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isInView = top >= 0 && left >= 0 && right <= innerWidth && (bottom <= innerHeight || top < innerHeight - 24)
    const focused = look()
    // In a list what has the focus may be there only for as long as its row has it.
    const peer = [...(element.closest('li')?.querySelectorAll('button') ?? [])].find((one) => one !== element)
    if (peer) peer.focus({ preventScroll: true })
    else element.blur()
    const isVisible = look() !== focused
    element.focus({ preventScroll: true })
    return { on: role + ' ' + name, isInView, isVisible }
  })()`)
}
