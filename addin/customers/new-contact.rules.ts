/** What the form for somebody new can say by itself: from the mail's From, its address, and its signature. */
import { domainOf, normalizeAddress } from '../../shared/mail.ts'

type Source = 'fromMail' | 'fromAddress' | 'fromSignature'

export interface Proposal {
  readonly value: string
  readonly source: Source | null
}

export interface NewContactProposal {
  readonly name: Proposal
  readonly jobTitle: Proposal
  readonly company: Proposal
  readonly phone: Proposal
}

const NONE: Proposal = { value: '', source: null }

/** Domains that tell nothing about a company. Only a proposal: the server decides with its own, longer list. */
const SHARED_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|mailbox|posteo|proton|protonmail|orange|wanadoo|free|laposte|sfr|bluewin|hushmail|zoho|fastmail|mail)\.[a-z.]{2,6}$/

const JOB =
  /\b(head|director|manager|officer|lead|owner|founder|partner|president|chief|c[efiot]o|vp|engineer|consultant|assistant|secretary|accountant|buyer|sales|marketing|operations|procurement|geschäftsführer(in)?|leiter(in)?|leitung|inhaber(in)?|einkauf|vertrieb|buchhaltung|assistenz|prokurist(in)?|directeur|directrice|responsable|gérante?|chef(fe)?|acheteu(r|se)|comptable)\b/iu
const COMPANY =
  /\b(gmbh|ag|kg|ohg|se|e\.k\.|ltd|limited|plc|llc|llp|inc|corp|s\.?a\.?(r\.?l\.?|s\.?)?|bv|nv|oy|ab|as|group|holding)\b\.?$/iu
const PHONE = /(?:\+|00)?\(?\d[\d\s()./-]{6,18}\d/

export function proposeContact(displayName: string, address: string, signature: string): NewContactProposal {
  const lines = signature
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= 80)
  const job = lines.find((line) => JOB.test(line) && !COMPANY.test(line) && !line.includes('@'))
  const company = lines.map((line) => line.split(/\s[|·•]\s/)[0]!.trim()).find((line) => COMPANY.test(line))
  const phoneLine = lines.find((line) => PHONE.test(line) && !/fax/i.test(line))
  return {
    name: nameOf(displayName, address),
    jobTitle: job ? { value: job.split(/\s[|·•]\s/)[0]!, source: 'fromSignature' } : NONE,
    company: company ? { value: company, source: 'fromSignature' } : companyOf(address),
    phone: phoneLine ? { value: PHONE.exec(phoneLine)![0].trim(), source: 'fromSignature' } : NONE,
  }
}

function nameOf(displayName: string, address: string): Proposal {
  const name = displayName.trim().replace(/^["']|["']$/g, '')
  if (name && !name.includes('@')) {
    const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? []
    return { value: first && last ? `${first} ${last}` : name, source: 'fromMail' }
  }
  const local = normalizeAddress(address).split('@')[0] ?? ''
  const words = local.split(/[._-]+/).filter((word) => /^\p{L}{2,}$/u.test(word))
  return words.length >= 2 ? { value: words.map(capitalized).join(' '), source: 'fromAddress' } : NONE
}

/** "volta-charging.example" → "Volta Charging". */
function companyOf(address: string): Proposal {
  const domain = domainOf(normalizeAddress(address))
  if (domain === '' || SHARED_MAIL.test(domain)) return NONE
  const labels = domain.split('.')
  // "co.uk" and "com.au" have two labels at their end.
  const isDouble = labels.length > 2 && /^(co|com|org|net|ac|gov)$/.test(labels.at(-2)!)
  const label = labels.at(isDouble ? -3 : -2) ?? ''
  return label ? { value: label.split('-').map(capitalized).join(' '), source: 'fromAddress' } : NONE
}

const capitalized = (word: string) => word.slice(0, 1).toLocaleUpperCase() + word.slice(1)
