import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { de } from '../../addin/locales/de.ts'
import { en } from '../../addin/locales/en.ts'
import { fr } from '../../addin/locales/fr.ts'

const folder = join(import.meta.dirname, '../../addin')
const pages = { 'help.html': en, 'help.de.html': de, 'help.fr.html': fr }
const languages = { 'help.html': 'en', 'help.de.html': 'de', 'help.fr.html': 'fr' }
type Name = keyof typeof pages
const names = Object.keys(pages) as Name[]

const open = (name: Name) => new DOMParser().parseFromString(readFileSync(join(folder, name), 'utf8'), 'text/html')
const plain = (text: string) => text.replace(/\s+/g, ' ')

test.each(names)('%s says its language, and leads to the others', (name) => {
  const page = open(name)
  expect(page.documentElement.lang).toBe(languages[name])
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.languages a')]
  const others = names.filter((other) => other !== name)
  expect(links.map((link) => link.getAttribute('href'))).toEqual(others)
  expect(links.map((link) => [link.lang, link.hreflang])).toEqual(
    others.map((other) => [languages[other], languages[other]]),
  )
})

test.each(names)('%s has the same parts as the English one', (name) => {
  const parts = (page: Document) =>
    [...page.querySelectorAll('main *:not(.languages *)')].map(({ tagName, id }) => `${tagName}#${id}`)
  expect(parts(open(name))).toEqual(parts(open('help.html')))
})

test.each(names)('%s calls things as the pane does', (name) => {
  const text = plain(open(name).querySelector('main')!.textContent)
  const { tabs, actions, disclosure, notAllowed } = pages[name]
  for (const word of [tabs.myDay, actions.undo, disclosure.details, notAllowed.title])
    expect(text).toContain(plain(word))
})

test.each(names)('%s needs no script or style of its own, which its content security policy would refuse', (name) => {
  expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/<script|<style|style=/)
})
