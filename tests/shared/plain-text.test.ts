import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { daySchema, instantSchema, lineSchema } from '../../shared/common.ts'
import { mailSchema } from '../../shared/mail.ts'
import { plainLine, plainText } from '../../shared/plain-text.ts'

describe('plain text', () => {
  test.each([
    ['HTML stays what it is: text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['SQL stays what it is: text', `'; drop table users; --`, `'; drop table users; --`],
    ['tabs and line ends stay', 'a\tb\r\nc\n', 'a\tb\r\nc\n'],
    ['control characters go', 'a\u0000b\u0008c\u007fd\u0085e', 'abcde'],
    ['half a character is replaced', 'a\ud83d b', 'a\ufffd b'],
    ['whole ones stay, of every script', '😀 שלום नमस्ते', '😀 שלום नमस्ते'],
  ])('%s', (_, text, plain) => expect(plainText(text)).toBe(plain))

  test.each([
    ['a line has no line ends', ' Re:\r\n  the offer\u2028now ', 'Re: the offer now'],
    ['a name cannot turn its neighbors around', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['isolates without an end go too', '\u2067שלום', 'שלום'],
  ])('%s', (_, text, plain) => expect(plainLine(text)).toBe(plain))
})

describe('schemas', () => {
  test('a line of nothing but invisible marks is empty', () => {
    expect(lineSchema(10).safeParse('\u202a \u0000\u202c').success).toBe(false)
    expect(lineSchema(10).parse(' Ann\u0000 ')).toBe('Ann')
  })

  test('there are no years before 1900: PostgreSQL knows no year 0', () => {
    expect(daySchema.safeParse('0000-01-01').success).toBe(false)
    expect(instantSchema.safeParse('0000-01-01T00:00:00.000Z').success).toBe(false)
    expect(instantSchema.safeParse('2026-11-23T09:00:00.000Z').success).toBe(true)
  })

  test('10,000 recipients are refused with a sentence', () => {
    const to = Array.from({ length: 10_000 }, (_, i) => ({ name: '', address: `reader${i}@list.example` }))
    const { error } = mailSchema.pick({ to: true }).safeParse({ to })
    expect(error?.issues[0]?.message).toBe('A mail with more than 500 recipients cannot be handled. Leave some out.')
  })

  test('cleaned lines still have a JSON schema', () => {
    expect(z.toJSONSchema(lineSchema(10))).toMatchObject({ type: 'string', minLength: 1, maxLength: 10 })
  })
})
