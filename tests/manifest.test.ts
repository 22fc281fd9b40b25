// @vitest-environment jsdom
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addInIdOf, manifestFor } from '../server/manifest/manifest.ts'

const root = join(import.meta.dirname, '..')
const template = readFileSync(join(root, 'manifest.xml'), 'utf8')
const authority = 'https://login.microsoftonline.com'
const clientId = 'c11e0000-0000-4000-8000-000000000001'

/** Throws for XML that is not well-formed. */
function parse(xml: string) {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new Error(error.textContent)
  return document
}

const all = (document: Document, name: string) => [...document.getElementsByTagNameNS('*', name)]
const overrides = (document: Document) => all(document, 'VersionOverrides')
/** What an element says in each language, by locale. */
const inAllLanguages = (element: Element) =>
  Object.fromEntries([
    ['en-US', element.getAttribute('DefaultValue')],
    ...[...element.children].map((override) => [override.getAttribute('Locale'), override.getAttribute('Value')]),
  ]) as Record<string, string | null>
const resourcesOf = (element: Element) =>
  [...element.children].find(({ localName }) => localName === 'Resources')!.getElementsByTagName('*')

describe('the manifest', () => {
  const document = parse(template)

  test('asks for the mail that is open and nothing more', () => {
    expect(all(document, 'Permissions').map(({ textContent }) => textContent)).toEqual(['ReadWriteItem'])
    expect(template).not.toMatch(/ReadWriteMailbox|WebApplicationInfo|ExtendedPermission/)
  })

  test('offers the pane for mails that are read, pinnable where Outlook knows version 1.1', () => {
    const surfaces = all(document, 'ExtensionPoint').map((point) => point.getAttribute('xsi:type'))
    expect(surfaces).toEqual(['MessageReadCommandSurface', 'MessageReadCommandSurface'])
    const [v10, v11] = overrides(document)
    expect(v11!.parentElement).toBe(v10)
    const pins = all(document, 'SupportsPinning')
    expect(pins.map((pin) => v11!.contains(pin) && pin.textContent)).toEqual(['true'])
  })

  test('names only resources that it defines, within the lengths that Outlook allows', () => {
    for (const version of overrides(document)) {
      const defined = new Map([...resourcesOf(version)].map((each) => [each.getAttribute('id'), each]))
      const inner = version.querySelector('VersionOverrides')
      for (const user of version.querySelectorAll('[resid]')) {
        const resid = user.getAttribute('resid')!
        expect(resid.length).toBeLessThanOrEqual(32)
        if (!inner?.contains(user)) expect([...defined.keys()]).toContain(resid)
      }
      for (const text of all(document, 'String')) {
        const limit = text.parentElement!.localName === 'ShortStrings' ? 125 : 250
        for (const said of Object.values(inAllLanguages(text))) expect(said!.length).toBeLessThanOrEqual(limit)
      }
    }
  })

  test('names a page for help that is built with the pane', () => {
    const [support] = all(document, 'SupportUrl')
    expect(inAllLanguages(support!)).toEqual({
      'en-US': 'https://crm.contoso.com/help.html',
      'de-DE': 'https://crm.contoso.com/help.de.html',
      'fr-FR': 'https://crm.contoso.com/help.fr.html',
      'fr-CA': 'https://crm.contoso.com/help.fr.html',
    })
    const built = readFileSync(join(root, 'webpack.config.js'), 'utf8')
    for (const url of Object.values(inAllLanguages(support!)))
      expect(built).toContain(`page('${url!.split('/').at(-1)!}')`)
  })

  test('speaks the languages of the pane, except where it says its name', () => {
    const texts = [all(document, 'Description')[0]!, ...all(document, 'String').filter(({ id }) => id === 'button.tip')]
    expect(texts).toHaveLength(3)
    for (const text of texts) {
      const said = inAllLanguages(text)
      expect(Object.keys(said)).toEqual(['en-US', 'de-DE', 'fr-FR', 'fr-CA'])
      expect(new Set(Object.values(said)).size).toBe(3)
    }
    for (const name of all(document, 'String').filter(({ id }) => id !== 'button.tip'))
      expect(inAllLanguages(name)).toEqual({ 'en-US': 'Followthrough' })
  })

  test('names icons that exist, in the size it says', () => {
    const images = [...all(document, 'Image'), ...all(document, 'IconUrl'), ...all(document, 'HighResolutionIconUrl')]
    const urls = images.map((image) => image.getAttribute('DefaultValue')).filter((url) => url !== null)
    expect(new Set(urls).size).toBe(5)
    for (const url of urls) {
      const [, size] = /^https:\/\/crm\.contoso\.com\/assets\/icon-(\d+)\.png$/.exec(url)!
      const png = readFileSync(join(root, 'addin/assets', `icon-${size!}.png`))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)])
    }
  })
})

describe('an organization’s manifest', () => {
  test('has its origin everywhere and its id, and is otherwise the same', () => {
    const id = addInIdOf(clientId)
    const own = manifestFor(template, { origin: 'https://crm.fabrikam.example:8443', id, authority })
    expect(own).not.toContain('contoso')
    expect(all(parse(own), 'Id').map(({ textContent }) => textContent)).toEqual([id])
    const [body, ownBody] = [template, own].map((text) => text.slice(text.indexOf('<OfficeApp')))
    expect(ownBody!.replaceAll('https://crm.fabrikam.example:8443', 'https://crm.contoso.com')).toBe(
      body!.replace(/<Id>.*<\/Id>/, `<Id>${id}</Id>`),
    )
  })

  test('names the sign-in page of its cloud, and no other', () => {
    const own = manifestFor(template, {
      origin: 'https://crm.example',
      id: clientId,
      authority: 'https://login.microsoftonline.us',
    })
    expect(all(parse(own), 'AppDomain').map(({ textContent }) => textContent)).toEqual([
      'https://login.microsoftonline.us',
    ])
  })

  test('has the same id each time, and another one for another registration', () => {
    expect(addInIdOf(clientId)).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(addInIdOf(clientId)).toBe(addInIdOf(clientId))
    expect(addInIdOf(clientId.replace('1', '2'))).not.toBe(addInIdOf(clientId))
  })
})

describe('the command', () => {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'server/manifest/manifest-command.ts')]

  test('writes the file that is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'followthrough-manifest-'))
    const out = join(folder, 'crm.xml')
    const args = ['--origin', 'https://crm.fabrikam.example', '--client-id', clientId, '--out', out]
    expect(execFileSync(process.execPath, [...command, ...args], { encoding: 'utf8' })).toContain(addInIdOf(clientId))
    expect(parse(readFileSync(out, 'utf8')).documentElement.localName).toBe('OfficeApp')
    rmSync(folder, { recursive: true })
  })

  test('names everything that is wrong or missing, and how to call it', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [...command, '--origin', 'http://crm.example', '--authority', 'https://login.example'],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(1)
    expect(stderr).toContain('--origin: Outlook loads add-ins over https alone.')
    expect(stderr).toContain('--client-id is missing.')
    expect(stderr).toContain('--authority: It has to be one of https://login.microsoftonline.com, https://login.micro')
    expect(stderr).toContain('npm run manifest')
  })
})
