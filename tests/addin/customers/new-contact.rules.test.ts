import { describe, expect, it, test } from 'vitest'
import { proposeContact } from '../../../addin/customers/new-contact.rules.ts'
import { initialsOf } from '../../../addin/ui/Face.tsx'
import { firstName, withoutTitles } from '../../../addin/ui/first-name.ts'

describe('The form for somebody new', () => {
  it('takes job title, company and phone from the signature', () => {
    const signature =
      'Best regards\nElena Fischer\nHead of Operations\nVolta Charging AG | Hamburg\nFax +49 40 5550 9999\nT +49 40 5550 1470\nelena@volta-charging.example'
    expect(proposeContact('Elena Fischer', 'elena.fischer@volta-charging.example', signature)).toEqual({
      name: { value: 'Elena Fischer', source: 'fromMail' },
      jobTitle: { value: 'Head of Operations', source: 'fromSignature' },
      company: { value: 'Volta Charging AG', source: 'fromSignature' },
      phone: { value: '+49 40 55501470', source: 'fromSignature' },
      website: { value: '', source: null },
    })
  })

  test.each([
    ['', 'elena.fischer@volta-charging.example', 'Elena Fischer', 'Volta Charging'],
    ['Fischer, Elena', 'ef@volta.co.uk', 'Elena Fischer', 'Volta'],
    ['ef@volta.example', 'ef@mail.volta.example', '', 'Volta'],
    ['Elena', 'elena@gmail.com', 'Elena', ''],
    ['"Elena"', 'elena@gmx.de', 'Elena', ''],
  ])('makes of “%s” <%s> the name “%s” and the company “%s”', (displayName, address, name, company) => {
    const proposal = proposeContact(displayName, address, '')
    expect([proposal.name.value, proposal.company.value]).toEqual([name, company])
    expect(proposal.jobTitle.value).toBe('')
  })
})

describe('A name', () => {
  test.each([
    ['Priya Raman', 'Priya', 'PR'],
    ['Dr. Ulrike Vogt', 'Ulrike', 'UV'],
    ['Raman, Priya', 'Priya', 'PR'],
    ['office@oakline.example', 'office@oakline.example', 'O'],
    ['Ana María de la Cruz', 'Ana', 'AC'],
    ['محمد العلي', 'محمد', 'ما'],
    ['', '', ''],
  ])('“%s” is called “%s” and shown as “%s”', (name, first, initials) => {
    expect(firstName(name)).toBe(first)
    expect(initialsOf(withoutTitles(name))).toBe(initials)
  })
})
