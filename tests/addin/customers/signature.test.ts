import { describe, expect, it, test } from 'vitest'
import { readSignature } from '../../../addin/customers/signature.ts'

const read = (signature: string, address = 'tom.berg@brightwater.example', name = 'Tom Berg') =>
  readSignature(signature, address, name)

describe('A telephone number', () => {
  test.each([
    ['T +44 20 7946 0180', [['+44 20 7946 0180', 'work']]],
    ['Tel. +49 (0)40 66969 377', [['+49 40 66969377', 'work']]],
    ['M: 0044 7700 900123', [['+44 7700 900123', 'mobile']]],
    ['Tel. 040 66969-120, Hamburg, Deutschland', [['+49 40 66969120', 'work']]],
    ['T 044 555 01 42\nCH-8048 Zürich', [['+41 44 555 01 42', 'work']]],
    ['Port. : 06 39 98 45 67 – Transports Marchand SARL', [['+33 6 39 98 45 67', 'mobile']]],
    ['020 7946 0180', [['020 7946 0180', 'work']]],
    [
      'T +44 20 7946 0180 | F +44 20 7946 0199',
      [
        ['+44 20 7946 0180', 'work'],
        ['+44 20 7946 0199', 'fax'],
      ],
    ],
    ['T +44 20 7946 0180<tel:+442079460180>', [['+44 20 7946 0180', 'work']]],
    ['VAT GB 000 0000 00, since 1984, 20457 Hamburg', []],
    ['+1', []],
  ] as const)('is read from “%s”', (line, phones) => {
    expect(read(line).phones.map(({ value, kind }) => [value, kind])).toEqual(phones)
  })
})

describe('A web address', () => {
  test.each([
    ['www.brightwater.example', 'www.brightwater.example'],
    ['https://www.Brightwater.example/fleet?utm_source=mail', 'www.brightwater.example'],
    ['Web: brightwater.example<http://brightwater.example/>', 'brightwater.example'],
    ['https://www.linkedin.com/in/tomberg\nwww.brightwater.example', 'www.brightwater.example'],
    ['[https://cdn.brightwater.example/logo.png]', ''],
    ['tom.berg@brightwater.example', ''],
  ])('is read from “%s”', (line, website) => expect(read(line).website).toBe(website))
})

describe('Job title and company', () => {
  test.each([
    ['Tom Berg | Finance Director | Brightwater Ltd', 'Finance Director', 'Brightwater Ltd'],
    [
      'Tom Berg, Finance Director\nBrightwater Logistics, +44 20 7946 0180',
      'Finance Director',
      'Brightwater Logistics',
    ],
    ['Finance Director, Brightwater Logistics', 'Finance Director', 'Brightwater Logistics'],
    ['Leiter Einkauf, Logistik\nNordholz GmbH & Co. KG', 'Leiter Einkauf, Logistik', 'Nordholz GmbH & Co. KG'],
    ['Directrice adjointe chez Verrerie du Lac SA', 'Directrice adjointe', 'Verrerie du Lac SA'],
    ['Best regards\nTom Berg', '', ''],
    ['Sent from my iPhone', '', ''],
  ])('are read from “%s”', (signature, jobTitle, company) => {
    const fields = read(signature)
    expect([fields.jobTitle, fields.company]).toEqual([jobTitle, company])
  })

  it('never make a company of a person whose name is in the domain', () => {
    expect(read('Joan Whitlock\nOwner', 'joan@whitlock-bakery.example', 'Joan Whitlock').company).toBe('')
    expect(read('Whitlock Bakery', 'joan@whitlock-bakery.example', 'Joan Whitlock').company).toBe('Whitlock Bakery')
  })
})
