/** An amount as people write it, in cents: "48,000", "48.000,50", "48 k". `undefined`: nobody could tell. */
export function centsOf(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’_]|[A-Z]{3}|\p{Sc}/gu, '').toLowerCase()
  const [, digits, thousands] = /^([\d.,]+)(k|m)?$/.exec(bare) ?? []
  if (digits === undefined || !/\d/.test(digits)) return undefined
  const factor = thousands === 'k' ? 1e3 : thousands === 'm' ? 1e6 : 1
  const amount = Number(withPoint(digits)) * factor
  return Number.isFinite(amount) ? Math.round(amount * 100) : undefined
}

/** Of comma and point the last one is decimal, unless it stands before three digits or more than once: 48.000 is many. */
function withPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last < 0) return digits
  const [mark, after] = [digits[last]!, digits.slice(last + 1)]
  const isDecimal = after.length !== 3 && digits.split(mark).length === 2
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[.,]/g, '')
  return isDecimal ? `${whole || '0'}.${after || '0'}` : whole
}

/** What somebody in this locale most likely means. */
export function usualCurrency(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  const others: Record<string, string> = { GB: 'GBP', US: 'USD', CH: 'CHF', LI: 'CHF', CA: 'CAD', AU: 'AUD' }
  return others[region] ?? 'EUR'
}

/** With cents only where there are some. */
export function moneyWords({ cents, currency }: { cents: number; currency: string }, locale: string): string {
  const digits = cents % 100 === 0 ? 0 : 2
  const format = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(locale, format).format(cents / 100)
}
