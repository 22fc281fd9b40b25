import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anna } from '../../simulator/organization.ts'
import type { Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { demo, sit } = stories()

const SCRIPT = `<script>parent.harmed = window.harmed = true</script><img src=x onerror="window.harmed = true">`
const SQL = `'; drop table contacts; --`
/** Right-to-left override, bell, NUL, zero-width joiner, an isolate that is never closed. */
const CONTROLS = '\u202e\u0007\u0000\u200d\u2066'
const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

interface Hostile {
  readonly name: string
  /** Found in the list of mails by it. */
  readonly subject: string
  readonly headers: readonly string[]
  readonly body?: string
  /** What the pane says of it. */
  readonly says: RegExp
}

const priya = 'From: Priya Raman <p.raman@brightwater.example>'
const isPriya = /Head of Fleet, Brightwater Logistics/
const mails: readonly Hostile[] = [
  {
    name: 'a subject of a megabyte',
    subject: 'A long story',
    headers: [priya, `Subject: A long story ${'and on '.repeat(150_000)}`],
    says: isPriya,
  },
  {
    name: '10,000 recipients',
    subject: 'To everybody',
    headers: [
      priya,
      'Subject: To everybody',
      `Cc: ${Array.from({ length: 10_000 }, (_, n) => `Person ${n} <person${n}@crowd.example>`).join(',\r\n ')}`,
    ],
    says: isPriya,
  },
  {
    name: 'no From',
    subject: 'From nobody',
    headers: ['Subject: From nobody'],
    says: /This mail names no sender/,
  },
  {
    name: 'two persons in From',
    subject: 'From two of us',
    headers: [
      'From: Priya Raman <p.raman@brightwater.example>, Maeve Donnelly <maeve.donnelly@brightwater.example>',
      'Sender: p.raman@brightwater.example',
      'Subject: From two of us',
    ],
    says: isPriya,
  },
  {
    name: 'a broken date and a broken encoding',
    subject: 'Broken',
    headers: [
      priya,
      'Date: Blursday, 32 Nevuary 99999 25:61:00 +9999',
      'Subject: Broken =?utf-8?B?////?= =?x-klingon?Q?=FF?=',
      'Content-Type: text/plain; charset=x-klingon',
      'Content-Transfer-Encoding: base64',
    ],
    body: '!!!! this is not base64 !!!!',
    says: isPriya,
  },
  {
    name: 'a date in the year 9999',
    subject: 'From the future',
    headers: [priya, 'Date: Fri, 31 Dec 9999 23:59:59 +0000', 'Subject: From the future'],
    says: isPriya,
  },
  {
    name: 'scripts and SQL in every field',
    subject: 'Scripted',
    headers: [
      `From: ${encoded(`Eve ${SCRIPT}${SQL}`)} <eve@scripted.example>`,
      `Subject: Scripted ${encoded(SCRIPT + SQL)}`,
      'Content-Type: text/html; charset=utf-8',
    ],
    body: `<p>Hello ${SCRIPT}</p><style>*{display:none}</style><a href="javascript:window.harmed=true">click</a> ${SQL}`,
    says: /New here/,
  },
  {
    name: 'control and reordering characters in every field',
    subject: 'Turned',
    headers: [
      `From: ${encoded(`Mallory ${CONTROLS}gpj.exe`)} <mallory@turned.example>`,
      `Subject: Turned ${encoded(`${CONTROLS}fdp.exe`)}`,
    ],
    body: `Look at ${CONTROLS}this`,
    says: /New here/,
  },
]

async function sitWith(hostile: readonly Hostile[]): Promise<Desk> {
  const folder = demo().simulator.mails.ownFolder
  for (const { name, headers, body = 'Have a look.' } of hostile) {
    const common = [`To: ${anna.email}`, `Message-ID: <${name.replaceAll(' ', '-')}@hostile.example>`]
    const dated = headers.some((header) => header.startsWith('Date:')) ? [] : ['Date: Fri, 20 Nov 2026 09:00:00 +0100']
    const source = [...headers, ...dated, ...common, '', body].join('\r\n')
    await writeFile(join(folder, `${name.replaceAll(' ', '-')}.eml`), source)
  }
  const desk = await sit()
  await desk.page.getByRole('button', { name: /^Your \.eml files/ }).click()
  return desk
}

const isHarmed = async ({ page }: Desk) => {
  const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'harmed' in window)))
  return frames.includes(true)
}

describe('A mail with', () => {
  test.each(mails)('$name is shown for what it is, and harms nothing', async (mail) => {
    const desk = await sitWith([mail])
    await desk.select(mail.subject)
    await desk.reads(mail.says)
    const said = await desk.pane.locator('body').innerText()
    expect(said).not.toContain('Something went wrong')
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(said).not.toMatch(/[\u202a-\u202e\u0000-\u0008]/)
    expect(await isHarmed(desk)).toBe(false)
  })

  test('a megabyte, a crowd and a wrong date is logged all the same, as text', async () => {
    const headers = [
      priya,
      'Date: Blursday, 32 Nevuary',
      `Subject: All at once ${SCRIPT} ${'and on '.repeat(150_000)}`,
      `Cc: ${Array.from({ length: 600 }, (_, n) => `p${n}@crowd.example`).join(',\r\n ')}`,
    ]
    const desk = await sitWith([{ name: 'all at once', subject: 'All at once', headers, says: isPriya }])
    await desk.select('All at once')
    await desk.reads(isPriya)
    await desk.log('call Thursday 10:00')
    await desk.reads(/^Logged$/)
    await desk.reads('<script>')
    expect(await isHarmed(desk)).toBe(false)
  })
})
