import { describe, expect, test } from 'vitest'
import { ApiError } from '../../addin/api.ts'
import { speak, startTranslation } from '../../addin/locales/i18n.ts'
import { messageOf } from '../../addin/messages.ts'
import { errorCodes, refusalReasons } from '../../shared/errors.ts'

const ENGLISH = 'What the server said, in English.'

async function inLanguage(language: string) {
  const translation = startTranslation()
  await speak(translation, language)
  return (error: unknown) => messageOf(error, translation.t)
}

describe.each(['en-GB', 'de-DE', 'fr-FR'])('in %s', (language) => {
  test.each(errorCodes)('%s has a sentence, and it is not the server’s', async (code) => {
    const said = (await inLanguage(language))(new ApiError(code, ENGLISH, { fields: { name: [ENGLISH] } }))
    expect(said).toMatch(/\.$/)
    expect(said).not.toContain(ENGLISH)
    expect(said).not.toMatch(/^errors\./)
    expect(said).not.toContain('{{')
  })

  test.each(refusalReasons)('so has the reason %s', async (code) => {
    const reason = { code, about: code === 'still-to-come' ? '' : 'Tom & Berg' }
    const said = (await inLanguage(language))(new ApiError('conflict', ENGLISH, { reason }))
    expect(said).toMatch(/\.$/)
    expect(said).toContain(reason.about)
    expect(said).not.toContain(ENGLISH)
  })
})

test('whatever else went wrong is said, too', async () => {
  expect((await inLanguage('de-DE'))(new Error('x is undefined'))).toBe('Hier ist etwas schiefgegangen.')
})
