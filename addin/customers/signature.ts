/** What a signature says about its author: job title, company, telephone numbers, web address. It only prefills a form. */
import { domainOf, normalizeAddress } from '../../shared/mail.ts'
import { closingOf, isDeviceLine } from '../interactions/closing-words.ts'
import {
  hasCompanyForm,
  isNameLike,
  isSentence,
  MAIL_ADDRESS,
  PHONE,
  PICTURE,
  WEB_ADDRESS,
} from '../interactions/contact-line.ts'
import { isJobTitle } from '../interactions/job-words.ts'
import { readLines } from '../interactions/mail-lines.ts'
import { phonesIn, type Phone } from './signature-phones.ts'

export interface SignatureFields {
  /** `''` where the signature does not say it, as in the other fields. */
  readonly jobTitle: string
  readonly company: string
  readonly phones: readonly Phone[]
  /** The host alone: what follows it is often there to count clicks. */
  readonly website: string
}

interface Author {
  readonly domain: string
  readonly name: string
}

/** Longer "signatures" are texts that were misjudged. */
const MAX_LINES = 60
const MAX_LENGTH = 160

/** `name`: what the mail calls its author, so that no person is taken for a company. */
export function readSignature(signature: string, address: string, name = ''): SignatureFields {
  const lines = readLines(signature)
    .read.slice(0, MAX_LINES)
    .map(({ bare }) => bare.replace(/^[*_|>\s]+|[*_|\s]+$/g, ''))
    .filter((line) => line !== '' && line.length <= MAX_LENGTH)
  const domain = domainOf(normalizeAddress(address))
  const author = { domain, name }
  const pieces = lines
    .filter((line) => !isSentence(line) && !closingOf(line) && !isDeviceLine(line))
    .flatMap((line) => piecesOf(line, author))
  return {
    jobTitle: pieces.find(isTitle) ?? '',
    company:
      pieces.find((piece) => isCompany(piece) && !isTitle(piece)) ??
      pieces.find((piece) => isNamedLike(piece, author)) ??
      '',
    phones: phonesIn(lines, address),
    website: websiteIn(lines, domain),
  }
}

/** "Head of Fleet | Brightwater Ltd", "Head of Fleet, Brightwater Ltd", "Tom Berg, Head of Fleet" are two pieces each; "Leiter Einkauf, Logistik" is one. */
function piecesOf(line: string, author: Author): string[] {
  const words = CONTACTS.reduce((rest, pattern) => rest.replace(pattern, ''), line)
  const parts = words
    .split(/\s+(?:[|·•/–—]|\/\/|-)(?:\s+|$)|\s*[|·•]\s*|\s{3,}/)
    .map((part) => part.replace(/[,;:]?\s*$/, ''))
  return parts.flatMap((part) => {
    const [, first = '', second = ''] =
      /^([^,]{2,60}),\s(.{2,80})$/.exec(part) ?? /^(.{2,60}?) (?:at|bei der|bei|chez) (.{2,80})$/.exec(part) ?? []
    const isTwo =
      isCompany(first) !== isCompany(second) ||
      isNamedLike(first, author) !== isNamedLike(second, author) ||
      (isNameLike(first) && !isTitle(first) && isTitle(second))
    return first && isTwo ? [first, second] : [part]
  })
}

const CONTACTS = [MAIL_ADDRESS, WEB_ADDRESS, PHONE].map((pattern) => new RegExp(pattern, `${pattern.flags}g`))

const isTitle = (piece: string) =>
  piece.length <= 80 && isJobTitle(piece) && !isCompany(piece) && !PICTURE.test(piece) && !/^\d|: \S/.test(piece)

const isCompany = (piece: string) =>
  piece.length <= 80 && hasCompanyForm(piece) && !PICTURE.test(piece) && !piece.includes(': ')

/** "Brightwater Logistics" under an address @brightwater.example, "Transports Delacroix" under @delacroix-transports.example. */
function isNamedLike(piece: string, { domain, name }: Author): boolean {
  const label = lettersOf(domain.split('.').at(/\.(?:co|com|org|ac)\.\w+$/.test(domain) ? -3 : -2) ?? '')
  const letters = lettersOf(piece)
  if (label.length < 4 || letters.length < 4 || piece.length > 60 || isTitle(piece) || /[:@]/.test(piece)) return false
  if (letters.startsWith(label) || label.startsWith(letters)) return true
  const words = wordsOf(piece)
  // Naomi Finch of Sable & Finch is no company.
  const isAuthor = wordsOf(name).filter((word) => words.includes(word)).length >= 2
  return !isAuthor && words.some((word) => word.length >= 4 && label.includes(word))
}

const wordsOf = (text: string) =>
  text
    .split(/[\s&.-]+/)
    .map(lettersOf)
    .filter((word) => word.length >= 2)

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z\d]/g, '')

const ELSEWHERE =
  /(?:linkedin|xing|facebook|instagram|youtube|twitter|tiktok|whatsapp|calendly|avast|google|goo|safelinks\.protection\.outlook|teams\.microsoft|zoom|aka|outlook\.office)\.|(?:^|\/)(?:x\.com|wa\.me|t\.co)\b|\.(?:png|jpe?g|gif)\b/i

/** Their own site: not a network's, not a picture's; rather one under the domain of the address. */
function websiteIn(lines: readonly string[], domain: string): string {
  const sites = lines.flatMap((line) => {
    const found = WEB_ADDRESS.exec(line.replace(/\[[^\]]*\]/g, ' ').replace(new RegExp(MAIL_ADDRESS, 'gu'), ' '))?.[0]
    return found === undefined || ELSEWHERE.test(found) ? [] : [siteOf(found)]
  })
  return sites.find((site) => domain !== '' && site.replace(/^www\./, '').startsWith(domain)) ?? sites[0] ?? ''
}

const siteOf = (url: string) =>
  url
    .replace(/^https?:\/\//i, '')
    .split(/[/?#]/)[0]!
    .replace(/[.,;:]+$/, '')
    .toLowerCase()
