/** Whom a template is used for. */
export interface TemplateValues {
  readonly firstName: string
  readonly name: string
  readonly company: string
  readonly myName: string
}

/** As people of three languages would write them, without spaces and accents. */
const PLACEHOLDERS: Record<string, keyof TemplateValues> = {
  ...{ firstname: 'firstName', vorname: 'firstName', prenom: 'firstName' },
  ...{ name: 'name', fullname: 'name', nom: 'name', nomcomplet: 'name' },
  ...{ company: 'company', firma: 'company', unternehmen: 'company', societe: 'company', entreprise: 'company' },
  ...{ myname: 'myName', meinname: 'myName', monnom: 'myName' },
}

const keyOf = (placeholder: string) =>
  placeholder
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()

/**
 * "call {first name} about {company}" for one customer. A placeholder that nobody knows stays, so that the rep sees it; one
 * without a value is named after whom we do know.
 */
export function fillTemplate(text: string, values: TemplateValues): string {
  const instead = values.company || values.name
  return text.replace(/\{([^{}\n]{1,30})\}/g, (whole, placeholder: string) => {
    const value = PLACEHOLDERS[keyOf(placeholder)]
    return value === undefined ? whole : values[value] || instead || whole
  })
}

/** What of the line is worth keeping: the names of this customer become placeholders again. */
export function templateFrom(text: string, { firstName, company }: TemplateValues): string {
  const withPlaceholder = (words: string, name: string, placeholder: string) =>
    name.length < 3 ? words : words.replace(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'gu'), placeholder)
  return withPlaceholder(withPlaceholder(text.trim(), company, '{company}'), firstName, '{first name}')
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
