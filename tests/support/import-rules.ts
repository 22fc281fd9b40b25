import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Import, readSource, type SourceCode, UNKNOWN_TARGET } from './source-code.ts'

/** A server feature may use only features to its left. */
export const featureOrder = [
  ...['audit', 'identity', 'templates', 'customers', 'pipeline', 'follow-ups', 'promises', 'interactions', 'standing'],
  ...['search', 'recognition', 'calendar', 'segments', 'playbooks', 'reports', 'privacy', 'transfer', 'admin'],
]

/** Where a file stands: `server/follow-ups/follow-ups.rules.ts` is `rules` of the feature `follow-ups` in `server`. */
interface Place {
  path: string
  top: string
  feature: string | undefined
  layer: Layer
}

type Layer = keyof typeof height

/** Inside a feature an import may not climb. Whatever has no suffix of its own is what one can do: a use case. */
const height = { tables: 1, rules: 2, repository: 2, 'use case': 3, job: 4, routes: 4, command: 4 }

/** A rule looks at one import, or at the lines a file has of something. It answers whether they break it. */
interface ImportRule {
  breaks(from: Place, to: Place, found: Import): boolean
}
interface LineRule {
  lines(file: SourceCode, place: Place): number[]
}

export const rules: Record<string, ImportRule | LineRule> = {
  'shared imports zod and its own files only': {
    breaks: (from, to, { isPackage }) =>
      from.top === 'shared' && (isPackage ? packageOf(to.path) !== 'zod' : to.top !== 'shared'),
  },
  'the add-in imports shared and its own files only, and nothing of Node': {
    breaks: (from, to, { isPackage }) =>
      from.top === 'addin' && (isPackage ? to.path.startsWith('node:') : !['shared', 'addin'].includes(to.top)),
  },
  'the server imports shared and its own files only': {
    breaks: (from, to, { isPackage }) => from.top === 'server' && !isPackage && !['shared', 'server'].includes(to.top),
  },
  'the simulator imports shared and its own files only': {
    breaks: (from, to, { isPackage }) =>
      from.top === 'simulator' && !isPackage && !['shared', 'simulator'].includes(to.top),
  },
  'an import names its file': {
    breaks: (_from, to) => to.path === UNKNOWN_TARGET,
  },
  'a feature imports only features to its left': {
    breaks: (from, to) =>
      isInOtherFeature(from, to) && featureOrder.indexOf(to.feature!) > featureOrder.indexOf(from.feature!),
  },
  'of another feature one sees its use cases and the read functions of its repository, and tables see its tables': {
    breaks: (from, to, found) => isInOtherFeature(from, to) && !isOpenToOthers(from, to, found),
  },
  'inside a feature nothing points back: routes, use cases, rules and repository, tables': {
    breaks: (from, to) =>
      from.feature !== undefined && from.feature === to.feature && height[to.layer] > height[from.layer],
  },
  'a feature sees database types, services, errors and the outbox; its routes also http; the calendar also graph': {
    breaks: (from, to, { typeOnly }) =>
      from.feature !== undefined &&
      to.top === 'server' &&
      to.feature === undefined &&
      !isAssembly(from) &&
      !isGround(to, typeOnly) &&
      !(from.layer === 'routes' && to.path.startsWith('server/http/')) &&
      !(from.feature === 'calendar' && to.path.startsWith('server/graph/')),
  },
  'outside the features only app.ts, main.ts and commands know them, and server/db/tables.ts their tables': {
    breaks: (from, to) =>
      from.top === 'server' &&
      from.feature === undefined &&
      (to.feature !== undefined || isAssembly(to)) &&
      !isAssembly(from) &&
      !(from.path === 'server/db/tables.ts' && to.layer === 'tables'),
  },
  'rules files import shared and types only': {
    breaks: (from, to, { typeOnly }) =>
      from.top === 'server' && from.layer === 'rules' && !typeOnly && to.top !== 'shared',
  },
  'rules files have no clock, no chance and no await': {
    lines: (file, { top, layer }) => (top === 'server' && layer === 'rules' ? file.impureLines : []),
  },
  'only server/graph knows Graph': {
    breaks: (from, to, { isPackage }) =>
      isPackage &&
      to.path.startsWith('@microsoft/microsoft-graph-') &&
      !from.path.startsWith('server/graph/') &&
      // The stand-in is written against the same types, but not with the same client.
      !(from.path.startsWith('simulator/') && packageOf(to.path) === '@microsoft/microsoft-graph-types'),
  },
  'in the server only http, routes, app.ts and main.ts know Hono': {
    breaks: (from, to, { isPackage }) =>
      isPackage &&
      /^(@hono\/|hono($|[/-]))/.test(to.path) &&
      from.top !== 'simulator' &&
      !(from.top === 'server' && (from.layer === 'routes' || from.path.startsWith('server/http/'))) &&
      !['server/app.ts', 'server/main.ts'].includes(from.path),
  },
  'in the server only db knows which database': {
    breaks: (from, to, { isPackage }) =>
      isPackage &&
      /^(better-sqlite3|pg|drizzle-orm\/.+)$/.test(to.path) &&
      ['server', 'shared', 'addin'].includes(from.top) &&
      !from.path.startsWith('server/db/'),
  },
  'only addin/outlook says Office': {
    lines: (file) =>
      file.path.startsWith('addin/outlook/') || file.path.startsWith('simulator/') ? [] : file.officeLines,
  },
  'only server/main.ts and commands read the environment': {
    lines: (file, place) =>
      place.top === 'simulator' || place.path === 'server/main.ts' || place.layer === 'command'
        ? []
        : file.environmentLines,
  },
}

/** Every violation in the given files, as `file:line rule (what)`. */
export function findBrokenRules(files: Iterable<[path: string, text: string]>): string[] {
  const broken: string[] = []
  for (const [path, text] of files) {
    const file = readSource(path, text)
    const from = placeOf(path)
    for (const [name, rule] of Object.entries(rules)) {
      if ('lines' in rule) broken.push(...rule.lines(file, from).map((line) => `${path}:${line} ${name}`))
      else
        for (const found of file.imports)
          if (rule.breaks(from, placeOfTarget(found), found))
            broken.push(`${path}:${found.line} ${name} (${found.target})`)
    }
  }
  return broken
}

/** All source files that the rules are about. Tests and benchmarks may import everything. */
export function* sourceFiles(root: string): Generator<[path: string, text: string]> {
  for (const folder of ['shared', 'server', 'addin', 'simulator'])
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.[cm]?[jt]sx?$/.test(entry.name)) continue
      const file = join(entry.parentPath, entry.name)
      yield [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]
    }
}

function placeOf(path: string): Place {
  const [top = '', folder = '', ...rest] = path.split('/')
  const isFeature = top === 'server' && featureOrder.includes(folder) && rest.length > 0
  return { path, top, feature: isFeature ? folder : undefined, layer: layerOf(path) }
}

function placeOfTarget({ target, isPackage }: Import): Place {
  return isPackage ? { path: target, top: '', feature: undefined, layer: 'use case' } : placeOf(target)
}

function layerOf(path: string): Layer {
  if (/-command\.ts$/.test(path)) return 'command'
  const suffix = /\.(tables|rules|repository|job|routes)\.ts$/.exec(path)?.[1]
  return (suffix as Layer | undefined) ?? 'use case'
}

const isInOtherFeature = (from: Place, to: Place) =>
  from.feature !== undefined && to.feature !== undefined && from.feature !== to.feature && !isAssembly(from)

function isOpenToOthers(from: Place, to: Place, found: Import): boolean {
  if (to.path === `server/${to.feature}/${to.feature}.ts`) return true
  if (to.layer === 'repository') return found.values?.every((name) => /^(find|list|count)[A-Z]/.test(name)) ?? false
  return from.layer === 'tables' && to.layer === 'tables' && found.typeOnly
}

/** Where things are put together: there everything in the server may be named. */
const isAssembly = ({ path, layer }: Place) =>
  ['server/app.ts', 'server/main.ts'].includes(path) || (layer === 'command' && path.startsWith('server/'))

/** What every feature stands on. The engines behind `server/db` are not part of it. */
function isGround({ path }: Place, typeOnly: boolean): boolean {
  if (['server/services.ts', 'server/errors.ts'].includes(path) || /^server\/jobs\/outbox[.\w]*\.ts$/.test(path))
    return true
  const isEngine = /^server\/db\/(sqlite|postgres|schema\..*|tables|migrations)\.ts$/.test(path)
  return path.startsWith('server/db/') && (typeOnly || !isEngine)
}

/** `zod/mini` → `zod`, `@hono/node-server/serve-static` → `@hono/node-server` */
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
