import { expect, test } from 'vitest'
import { fillTemplate, templateFrom } from '../../../addin/templates/fill-template.ts'

const priya = { firstName: 'Priya', name: 'Priya Raman', company: 'Brightwater Logistics', myName: 'Anna Keller' }

test.each([
  ['call {first name} in 3 days about the offer', 'call Priya in 3 days about the offer'],
  ['{Vorname} von {Firma} anrufen', 'Priya von Brightwater Logistics anrufen'],
  ['appeler {prénom}, {société}', 'appeler Priya, Brightwater Logistics'],
  ['{FIRST_NAME} {first-name} { company }', 'Priya Priya Brightwater Logistics'],
  ['from {my name} to {name}', 'from Anna Keller to Priya Raman'],
  ['{unknown} {} {{first name}}', '{unknown} {} {Priya}'],
  ['no placeholder', 'no placeholder'],
])('%s', (text, expected) => expect(fillTemplate(text, priya)).toBe(expected))

test('a company has no first name, and is called by its own', () => {
  expect(fillTemplate('call {first name}', { ...priya, firstName: '', name: '' })).toBe('call Brightwater Logistics')
  expect(fillTemplate('call {company}', { ...priya, company: '' })).toBe('call Priya Raman')
  expect(fillTemplate('call {company}', { firstName: '', name: '', company: '', myName: '' })).toBe('call {company}')
})

test('a name that looks like a placeholder or a pattern is taken as it is', () => {
  expect(fillTemplate('call {first name}', { ...priya, firstName: '$& {company}' })).toBe('call $& {company}')
  expect(templateFrom('ask A+B (UK) about it', { ...priya, company: 'A+B (UK)' })).toBe('ask {company} about it')
})

test('what is saved is for everybody: names become placeholders, other words stay', () => {
  expect(templateFrom(' call Priya of Brightwater Logistics in 3 days ', priya)).toBe(
    'call {first name} of {company} in 3 days',
  )
  expect(templateFrom('Priyanka is someone else', priya)).toBe('Priyanka is someone else')
  expect(templateFrom('Al is too short', { ...priya, firstName: 'Al' })).toBe('Al is too short')
})
