/** What the form for somebody new can say by itself: from the mail's From, its address, and its signature. */
import { domainOf, normalizeAddress } from '../../shared/mail.ts'
import { readSignature } from './signature.ts'

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
  readonly website: Proposal
}

const NONE: Proposal = { value: '', source: null }

/** Domains that tell nothing about a company. Only a proposal: the server decides with its own, longer list. */
const SHARED_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|mailbox|posteo|proton|protonmail|orange|wanadoo|free|laposte|sfr|bluewin|hushmail|zoho|fastmail|mail)\.[a-z.]{2,6}$/

export function proposeContact(displayName: string, address: string, signature: string): NewContactProposal {
  const { jobTitle, company, phones, website } = readSignature(signature, address, nameOf(displayName, address).value)
  const fromSignature = (value: string): Proposal => (value ? { value, source: 'fromSignature' } : NONE)
  return {
    name: nameOf(displayName, address),
    jobTitle: fromSignature(jobTitle),
    company: company ? fromSignature(company) : companyOf(address),
    // The form has one field; whoever wants another number finds it in the mail.
    phone: fromSignature(phones.find(({ kind }) => kind !== 'fax')?.value ?? ''),
    website: fromSignature(website),
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
