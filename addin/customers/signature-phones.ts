/** Telephone numbers as signatures write them. The library says what is one, of which country. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { PHONE } from '../interactions/contact-line.ts'

export interface Phone {
  /** In international form where the country is told, else as it was written. */
  readonly value: string
  readonly kind: 'work' | 'mobile' | 'fax'
}

const EVERY_PHONE = new RegExp(PHONE, 'g')
const MOBILE =
  /(?:^|[^a-zà-ÿ])(?:m|mob|mobil|mobile|mobiltelefon|handy|cell|cellphone|natel|portable|port|gsm)[\s.:]*$/i
const FAX = /(?:^|[^a-zà-ÿ])(?:f|fax|telefax|télécopie|télécopieur)[\s.:]*$/i

/** Lines whose digits are something else. */
const OTHER_NUMBERS = /\b(?:vat|ust-?id\S*|steuer-?nr|iban|bic|siret|siren|tva|hr[ab]|rcs|konto)\b/i

/** All numbers of the lines, in their order, each once. */
export function phonesIn(lines: readonly string[], address: string): Phone[] {
  const country = countryOf(lines, address)
  const found = new Map<string, Phone>()
  for (const line of lines.filter((line) => !OTHER_NUMBERS.test(line))) {
    let from = 0
    for (const match of line.matchAll(EVERY_PHONE)) {
      const label = line.slice(from, match.index)
      from = match.index + match[0].length
      const value = internationalOf(match[0], country)
      if (value === undefined) continue
      const kind = FAX.test(label) ? 'fax' : MOBILE.test(label) ? 'mobile' : 'work'
      if (!found.has(value)) found.set(value, { value, kind })
    }
  }
  return [...found.values()]
}

/** `undefined` for what cannot be a number anywhere. */
function internationalOf(written: string, country: CountryCode | undefined): string | undefined {
  // "+44 (0)20 …": the zero is dialed only at home.
  const dialed = written
    .trim()
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^(\+\d{1,3}[\s.-]*)\(0\)/, '$1')
  if (!dialed.startsWith('+') && country === undefined) return written.trim()
  const number = parsePhoneNumberFromString(dialed, country)
  return number?.isPossible() ? number.formatInternational() : undefined
}

const COUNTRIES: readonly (readonly [CountryCode, RegExp])[] = [
  ['CH', /\+41|\bCH-\d{4}\b|schweiz|suisse|\.ch\b/i],
  ['AT', /\+43|\bA-\d{4}\b|österreich|\.at\b/i],
  ['BE', /\+32|\bB-\d{4}\b|belgique|\.be\b/i],
  ['LU', /\+352|\bL-\d{4}\b|luxembourg|\.lu\b/i],
  [
    'DE',
    /\+49|\bD-\d{5}\b|deutschland|gmbh\b|straße|strasse \d|telefon\b|durchwahl|handy\b|inhaber|\be\.K\.|gr[uü](?:ß|ss)|\.de\b/i,
  ],
  [
    'FR',
    /\+33|\bF-\d{5}\b|france|\bcedex\b|\b(?:sarl|sasu?|eurl)\b|gérante?\b|\brue\b|\btél\.|directeur|directrice|cordialement|\.fr\b/i,
  ],
  ['GB', /\+44|united kingdom|england|scotland|\bltd\b|limited|\bplc\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\.uk\b/i],
]

/** Which country a number without "+" belongs to, by another number, the postcode, the words around it. */
function countryOf(lines: readonly string[], address: string): CountryCode | undefined {
  const text = [...lines, address.slice(address.lastIndexOf('@') + 1)].join('\n').slice(0, 4000)
  return COUNTRIES.find(([, pattern]) => pattern.test(text))?.[0]
}
