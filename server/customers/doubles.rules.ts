import type { CompanyReason, PersonReason } from '../../shared/doubles.ts'

/** A person as far as it tells whether two are one. */
export interface PersonLike {
  /** As `searchKey` makes it. */
  readonly nameKey: string
  readonly phones: readonly string[]
  readonly companyId: string | null
  /** Registrable domains of the addresses, without those of free mail. */
  readonly domains: readonly string[]
}

const titles = new Set(
  'dr prof professor dipl ing mag msc bsc mba phd med jur rer nat mr mrs ms miss mx sir herr frau hr fr m mme mlle monsieur madame maitre me jr sr ii iii'.split(
    ' ',
  ),
)

/** What people call each other, in the languages of our users. A name stands in one group only. */
const nicknames = new Map(
  [
    'alexander alexandra alex sascha sandra sandy lex',
    'andreas andrew andre andi andy drew',
    'anthony antoine anton tony toni',
    'benjamin ben benni',
    'charles karl carl charlie',
    'christian christine christina christopher christoph chris',
    'daniel daniela dan danny dani',
    'david dave',
    'edward eduard ed eddie ted',
    'elisabeth elizabeth liz lisa beth betty elise',
    'frederic frederick friedrich fred fritz',
    'georg george jorg juergen jurgen',
    'gerhard gerd gert',
    'guillaume william wilhelm bill will willi willy',
    'heinrich henry henri heiner hein harry',
    'jacob jakob jacques jack',
    'james jim jimmy jamie',
    'johannes johann john hans jean jonny johnny',
    'jonathan jon nathan',
    'josef joseph joe sepp jo',
    'katharina katherine catherine kathrin katrin kate kathy katja cathy',
    'margarete margaret margot maggie greta gretchen peggy meg',
    'martin martina tina',
    'matthias matthew matthieu mathieu matt matze',
    'maximilian maxime max',
    'michael michel michaela mike michi mick',
    'nicholas nicolas nikolaus nicole nick klaus nico niko',
    'patrick patricia pat paddy',
    'peter pierre pete',
    'philipp philip philippe phil',
    'richard rick dick rich',
    'robert roberto rob bob bobby',
    'samuel samantha sam sammy',
    'stefan stephan stephen steven stephane steve',
    'susanne susan suzanne sue susi',
    'theodor theodore theo',
    'thomas tom tommy',
    'ursula uschi ulla',
    'valentin valerie val',
    'wolfgang wolf wolfi',
  ].flatMap((line) => {
    const group = line.split(' ')
    return group.map((name) => [name, group[0]!] as const)
  }),
)

/** "Dr. Jörg Müller-Lüdenscheid" → jorg, muller, ludenscheid; "Mueller" and "Müller" are one. */
export function nameWords(nameKey: string): string[] {
  return nameKey
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
    .map(folded)
}

const folded = (word: string) =>
  word
    .replace(/([aou])e/g, '$1')
    .replace(/ss/g, 's')
    .replace(/ph/g, 'f')

/** Letters that have to be added, left out, changed or swapped to make one of the other; more than `most` is `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return Math.min(last[b.length]!, most + 1)
}

const SHORT = 3
const LONG = 8

function areSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const [nickOfA, nickOfB] = [nicknames.get(a), nicknames.get(b)]
  if (nickOfA !== undefined && nickOfA === nickOfB) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter <= SHORT) return false
  const most = shorter >= LONG ? 2 : 1
  return editDistance(a, b, most) <= most
}

const isInitialOf = (a: string, b: string) => a.length === 1 && b.startsWith(a)

/** Whether two names may be one: slips, nicknames, initials, titles, another order. One word alone says too little. */
export function areNear(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  if (fewer.length < 2) return false
  const left = [...more]
  let whole = 0
  // Initials last, so that they take none of the words that are written out.
  for (const word of [...fewer].sort((x, y) => y.length - x.length)) {
    const same = left.findIndex((other) => areSameWord(word, other))
    const at = same >= 0 ? same : left.findIndex((other) => isInitialOf(word, other) || isInitialOf(other, word))
    if (at < 0) return false
    const [other] = left.splice(at, 1)
    if (same >= 0 && Math.min(word.length, other!.length) >= SHORT) whole += 1
  }
  return whole >= 1
}

const FEWEST_SAME_DIGITS = 7

/** The same number with its country and without. */
export function areSameNumber(a: string, b: string): boolean {
  const [x, y] = [a, b].map((phone) => phone.replace(/\D/g, '').replace(/^0+/, ''))
  const [shorter, longer] = x!.length <= y!.length ? [x!, y!] : [y!, x!]
  return shorter.length >= FEWEST_SAME_DIGITS && longer.endsWith(shorter)
}

/**
 * Why two people may be one; `undefined`: nothing says so. One number with nothing of the name in common is the
 * switchboard's. `isOnlyOne`: nobody else of all has this very name.
 */
export function whySamePerson(a: PersonLike, b: PersonLike, isOnlyOne = false): PersonReason | undefined {
  const [mine, theirs] = [nameWords(a.nameKey), nameWords(b.nameKey)]
  const sharesWord = mine.some((word) => word.length > 1 && theirs.some((other) => areSameWord(word, other)))
  const isSameNumber = a.phones.some((phone) => b.phones.some((other) => areSameNumber(phone, other)))
  if (isSameNumber && sharesWord) return 'phone'
  if (areNear(mine, theirs)) {
    if (a.companyId !== null && a.companyId === b.companyId) return 'company'
    if (a.domains.some((domain) => b.domains.includes(domain))) return 'domain'
  }
  const isSameName = mine.length >= 2 && [...mine].sort().join(' ') === [...theirs].sort().join(' ')
  const isAlone = a.companyId === null || b.companyId === null
  return isSameName && isAlone && isOnlyOne ? 'name' : undefined
}

const companyForms = new Set(
  'gmbh mbh ag kg kgaa ohg ug ev eg se co ltd limited plc llp llc inc incorporated corp corporation company sarl sas sasu sa eurl snc scop bv nv spa srl sl ab as oy aps holding group gruppe groupe international and und et the'.split(
    ' ',
  ),
)

const companyWords = (nameKey: string) => {
  const words = nameKey.split(' ').map(folded)
  const own = words.filter((word) => !companyForms.has(word) && word !== '')
  return own.length > 0 ? own : words
}

/** What the names of two companies have in common, without "GmbH & Co. KG". */
export function areSameCompanyName(a: string, b: string): boolean {
  const [x, y] = [companyWords(a).join(''), companyWords(b).join('')]
  if (x === y) return x !== ''
  const most = Math.min(x.length, y.length) >= LONG ? 1 : 0
  return most > 0 && editDistance(x, y, most) <= most
}

/** "volta-charging.de" and "volta-charging.com". */
export const domainLabel = (domain: string) => domain.split('.')[0]!

export function whySameCompany(
  a: { nameKey: string; domains: readonly string[] },
  b: { nameKey: string; domains: readonly string[] },
): CompanyReason | undefined {
  if (areSameCompanyName(a.nameKey, b.nameKey)) return 'name'
  const labels = b.domains.map(domainLabel)
  return a.domains.some((domain) => domainLabel(domain).length >= 4 && labels.includes(domainLabel(domain)))
    ? 'domain'
    : undefined
}
