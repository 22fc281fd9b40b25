import { describe, expect, test } from 'vitest'
import { companyDomainOf, isOwnAddress, registrableDomain, searchKey } from '../../../server/customers/customers.ts'
import { isRoleAddress } from '../../../server/customers/customers.rules.ts'
import type { Organization } from '../../../server/services.ts'

const organization: Organization = {
  tenantId: '7a1e5f00-0000-4000-8000-000000000001',
  name: 'Contoso',
  ownDomains: ['contoso.example'],
  freeMailDomains: ['regionalmail.example'],
  language: 'en',
  hasCalendar: false,
}

describe('search key', () => {
  test.each([
    ['Brightwater  Logistics, Ltd.', 'brightwater logistics ltd'],
    ['Müller & Söhne', 'muller sohne'],
    ['Weiß', 'weiss'],
    ['ÉLÉVATION', 'elevation'],
    ['Łódź Ørsted Æsir', 'lodz orsted aesir'],
    ['ﬁnance', 'finance'],
    ['株式会社', '株式会社'],
    ['हिंदी', 'हिंदी'.normalize('NFKD')],
    ['!!!', '!!!'],
  ])('%s → %s', (name, key) => expect(searchKey(name)).toBe(key))

  test('has a length that an index takes, whatever the name', () => {
    expect(searchKey('\ufdfa'.repeat(200)).length).toBeLessThanOrEqual(200)
  })
})

describe('registrable domain', () => {
  test.each([
    ['mail.brightwater.co.uk', 'brightwater.co.uk'],
    ['brightwater.example', 'brightwater.example'],
    ['a.b.brightwater.example', 'brightwater.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['shop.github.io', 'shop.github.io'],
    ['co.uk', undefined],
    ['localhost', undefined],
    ['192.0.2.1', undefined],
    ['[192.0.2.1]', undefined],
    ['', undefined],
    ['<script>', undefined],
  ])('%s → %s', (domain, registrable) => expect(registrableDomain(domain)).toBe(registrable))
})

describe('the domain that an address stands for', () => {
  test.each([
    ['Priya@Mail.Brightwater.example', 'brightwater.example'],
    ['priya@gmail.com', undefined],
    ['priya@mail.gmx.de', undefined],
    ['priya@regionalmail.example', undefined],
    ['info@brightwater.example', 'brightwater.example'],
    ['anna@contoso.example', undefined],
    ['anna@sales.contoso.example', undefined],
    ['no address', undefined],
  ])('%s → %s', (address, domain) => expect(companyDomainOf(address, organization)).toBe(domain))
})

test.each([
  ['info@x.example', true],
  ['info+shop@x.example', true],
  ['rechnung@x.example', true],
  ['information.desk@x.example', false],
  ['sales.smith@x.example', false],
])('%s belongs to a task: %s', (address, isRole) => expect(isRoleAddress(address)).toBe(isRole))

test.each([
  ['a@contoso.example', true],
  ['a@eu.contoso.example', true],
  ['a@notcontoso.example', false],
  ['a@contoso.example.evil.example', false],
])('%s is our own: %s', (address, isOwn) => expect(isOwnAddress(address, organization)).toBe(isOwn))
