import { describe, expect, test } from 'vitest'
import { fileNameOf, newFileSchema } from '../../shared/files.ts'

describe('the name of a file', () => {
  test.each([
    ['Vehicles-2027.xlsx', 'Vehicles-2027.xlsx'],
    ['Übersicht – März.pdf', 'Übersicht – März.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\anna\\offer.pdf', 'offer.pdf'],
    ['/', 'file'],
    ['', 'file'],
    ['   ', 'file'],
    ['...', 'file'],
    ['.htaccess', 'htaccess'],
    ['offer.pdf\r\nSet-Cookie: a=b', 'offer.pdf Set-Cookie_ a=b'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['in\u200bvoice.pdf', 'invoice.pdf'],
    ['a\u0000b.txt', 'ab.txt'],
    ['what? "now" <x>|y*.txt', 'what_ _now_ _x__y_.txt'],
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul'],
    ['console.log', 'console.log'],
    ['report. ', 'report'],
    ['\ud800.txt', '\ufffd.txt'],
    ['חוזה.pdf', 'חוזה.pdf'],
  ])('written %j is %j', (written, name) => expect(fileNameOf(written)).toBe(name))

  test('that is very long keeps its ending', () => {
    const name = fileNameOf(`${'a'.repeat(400)}.xlsx`)
    expect(name).toHaveLength(150)
    expect(name.endsWith('aaa.xlsx')).toBe(true)
    expect(fileNameOf('😀'.repeat(400))).not.toMatch(/[\ud800-\udbff]$/)
  })

  test('stays as it is when it is taken once more', () => {
    for (const written of ['../x', 'CON', 'a?b', 'x'.repeat(300)]) {
      expect(fileNameOf(fileNameOf(written))).toBe(fileNameOf(written))
    }
  })
})

test('a file of more than 25 MB is refused, and one of nothing is taken', () => {
  expect(newFileSchema.safeParse({ name: 'x', size: 25 * 1024 * 1024 + 1 }).success).toBe(false)
  expect(newFileSchema.parse({ name: 'x', size: 0 })).toEqual({ name: 'x', size: 0 })
})
