import { type StoredEvent } from './calendar-event.ts'
import { badQuery, GraphError } from './errors.ts'

export interface EventQuery {
  readonly select: ReadonlySet<string> | undefined
  /** Ids of the extended properties to be shown. */
  readonly expand: ReadonlySet<string> | undefined
  readonly filter: ((event: StoredEvent) => boolean) | undefined
  readonly descending: boolean
  readonly top: number
  readonly skip: number
}

type Option = '$select' | '$expand' | '$filter' | '$orderby' | '$top' | '$skip'
type Query = Readonly<Record<string, string>>

/** Graph's page when nothing else is asked for, and the most it gives. */
const defaultTop = 10
const maxTop = 1000

/** Reads the OData options a route offers; any other is refused, as is whatever this stand-in cannot compute. */
export function readEventQuery(query: Query, offered: readonly Option[], selectable: ReadonlySet<string>): EventQuery {
  const unknown = Object.keys(query).find((name) => name.startsWith('$') && !offered.includes(name as Option))
  if (unknown) throw badQuery(`The query option '${unknown}' is not supported here.`)
  const { $select, $expand, $filter, $orderby, $top, $skip } = query
  return {
    select: $select === undefined ? undefined : readSelect($select, selectable),
    expand: $expand === undefined ? undefined : readExpand($expand),
    filter: $filter === undefined ? undefined : readFilter($filter),
    descending: readDescending($orderby),
    top: readCount('$top', $top, defaultTop, 1, maxTop),
    skip: readCount('$skip', $skip, 0, 0, Number.MAX_SAFE_INTEGER),
  }
}

function readSelect(text: string, selectable: ReadonlySet<string>): ReadonlySet<string> {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !selectable.has(name))
  if (unknown !== undefined) {
    throw badQuery(`Could not find a property named '${unknown}' on type 'Microsoft.OutlookServices.Event'.`)
  }
  return new Set(names)
}

const quoted = String.raw`'((?:[^']|'')*)'`
const unquote = (text: string) => text.replaceAll("''", "'")

/** https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get */
function readExpand(text: string): ReadonlySet<string> {
  const condition = /^singleValueExtendedProperties\(\$filter=(.+)\)$/.exec(text.trim())?.[1]
  const ids = condition?.split(' or ').map((term) => new RegExp(`^id eq ${quoted}$`).exec(term.trim())?.[1])
  if (!ids || ids.includes(undefined)) {
    throw badQuery(
      `The $expand '${text}' is not supported here; only singleValueExtendedProperties($filter=id eq '…') is.`,
    )
  }
  return new Set(ids.map((id) => unquote(id!)))
}

const anyProperty = new RegExp(
  String.raw`^singleValueExtendedProperties/any\(\s*(\w+)\s*:\s*\1/id eq ${quoted} and ` +
    String.raw`(?:\1/value (eq|ne) ${quoted}|(contains|startswith)\(\1/value,\s*${quoted}\))\s*\)$`,
  'i',
)

/** The name of a property is compared with, its value without regard to case. */
function readFilter(text: string): (event: StoredEvent) => boolean {
  const match = anyProperty.exec(text.trim())
  if (!match) {
    throw new GraphError(
      400,
      'ErrorInvalidUrlQueryFilter',
      `The $filter '${text}' is not supported here; only singleValueExtendedProperties/Any(ep: ep/id eq '…' and ep/value eq '…') is.`,
    )
  }
  const id = unquote(match[2]!)
  const operator = (match[3] ?? match[5])!.toLowerCase()
  const wanted = unquote((match[4] ?? match[6])!).toLowerCase()
  const compare: Record<string, (value: string) => boolean> = {
    eq: (value) => value === wanted,
    ne: (value) => value !== wanted,
    contains: (value) => value.includes(wanted),
    startswith: (value) => value.startsWith(wanted),
  }
  return (event) =>
    event.singleValueExtendedProperties.some(
      (property) => property.id === id && compare[operator]!(property.value.toLowerCase()),
    )
}

function readDescending(text: string | undefined): boolean {
  const [, direction] = /^start\/dateTime(?: (asc|desc))?$/.exec(text ?? 'start/dateTime') ?? []
  if (text !== undefined && !/^start\/dateTime( (asc|desc))?$/.test(text)) {
    throw badQuery(`The $orderby '${text}' is not supported here; only start/dateTime is.`)
  }
  return direction === 'desc'
}

function readCount(name: string, text: string | undefined, fallback: number, least: number, most: number): number {
  if (text === undefined) return fallback
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < least || count > most) {
    throw badQuery(`Invalid value '${text}' for ${name}: it must be a whole number from ${least} to ${most}.`)
  }
  return count
}
