const TITLES = /^((dr|prof|mr|mrs|ms|herr|frau|monsieur|madame|mme|m|dipl|ing|h\.?c)\b\.?,?[ -]?)+/i

/** "Priya" of "Dr. Priya Raman" and of "Raman, Priya". A name that is an address stays whole. */
export function firstName(name: string): string {
  const bare = withoutTitles(name)
  const comma = /^[^,]+,\s*(.+)$/.exec(bare)
  return (comma?.[1] ?? bare).split(' ')[0] ?? bare
}

/** For initials, which titles do not count for. */
export function withoutTitles(name: string): string {
  return name.trim().replace(TITLES, '') || name.trim()
}
