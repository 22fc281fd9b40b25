import type * as z from 'zod'

type Issue = z.core.$ZodIssue

/** What is wrong, by the dotted path of the field: `due.on`, `mail.to.3.address`; `''` is the body as a whole. */
export function fieldsOf(error: z.ZodError): Record<string, string[]> {
  // A map, because a field may be called `constructor` or `__proto__`.
  const fields = new Map<string, string[]>()
  for (const { path, message } of error.issues.flatMap((issue) => flatten(issue))) {
    fields.set(path, [...(fields.get(path) ?? []), message])
  }
  return Object.fromEntries(fields)
}

function flatten(issue: Issue, parent: readonly PropertyKey[] = []): { path: string; message: string }[] {
  const path = [...parent, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: dotted([...path, key]), message: 'This field is not known here.' }))
  }
  if (issue.code === 'invalid_union') {
    const closest = closestOption(issue.errors)
    if (closest) return closest.flatMap((inner) => flatten(inner, path))
  }
  return [{ path: dotted(path), message: issue.message }]
}

/** Of the alternatives, the one that the caller most likely meant: which has the fewest mistakes. */
function closestOption(options: Issue[][]): Issue[] | undefined {
  return options
    .filter(
      (issues) => issues.some(({ path }) => path.length > 0) || issues.some(({ code }) => code === 'unrecognized_keys'),
    )
    .sort((a, b) => a.length - b.length)[0]
}

const dotted = (path: readonly PropertyKey[]) => path.map(String).join('.')
