import ts from 'typescript'

/** One source file, reduced to what the import rules ask about. */
export interface SourceCode {
  path: string
  imports: Import[]
  /** Lines that mention the global `Office` of office.js, as a value or as a type. */
  officeLines: number[]
  /** Lines that read the environment: `process.env` in any spelling. */
  environmentLines: number[]
  /** Lines that ask for the time or for chance, or that wait. */
  impureLines: number[]
}

export interface Import {
  /** A path from the top of the repository (`server/errors.ts`), a package (`hono/cors`) or `node:fs`. */
  target: string
  isPackage: boolean
  /** Erased by the compiler: `import type`, `import { type A }`, `typeof import('…')`. */
  typeOnly: boolean
  /** The values it takes by name; undefined when it may take anything (`* as`, `import()`, `export *`). */
  values: string[] | undefined
  line: number
}

/** What a dynamic import of a computed path points to: nothing that a rule could check. */
export const UNKNOWN_TARGET = '(computed)'

/** `path` uses forward slashes and starts at the top of the repository. */
export function readSource(path: string, text: string): SourceCode {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const code: SourceCode = { path, imports: [], officeLines: [], environmentLines: [], impureLines: [] }
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1

  function visit(node: ts.Node) {
    const found = importIn(node)
    if (found) code.imports.push({ ...resolve(path, found.specifier), ...found.taken, line: lineOf(node) })
    if (mentionsOffice(node)) code.officeLines.push(lineOf(node))
    if (readsEnvironment(node)) code.environmentLines.push(lineOf(node))
    if (isImpure(node)) code.impureLines.push(lineOf(node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return code
}

type Taken = Pick<Import, 'typeOnly' | 'values'>

const anything: Taken = { typeOnly: false, values: undefined }
const aType: Taken = { typeOnly: true, values: [] }

function importIn(node: ts.Node): { specifier: string; taken: Taken } | undefined {
  if (ts.isImportDeclaration(node))
    return { specifier: textOf(node.moduleSpecifier), taken: takenBy(node.importClause) }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined
    return { specifier: textOf(node.moduleSpecifier), taken: node.isTypeOnly ? aType : takenByNames(names) }
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return { specifier: textOf(node.moduleReference.expression), taken: node.isTypeOnly ? aType : anything }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { specifier: textOf(node.argument.literal), taken: aType }
  if (ts.isCallExpression(node) && isLoader(node.expression))
    return { specifier: textOf(node.arguments[0]), taken: anything }
  return undefined
}

const isLoader = (callee: ts.Expression) =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')

/** The path of an import. Of `./locales/${language}.json` the part that is written out decides. */
function textOf(node: ts.Node | undefined): string {
  if (node && ts.isStringLiteralLike(node)) return node.text
  if (node && ts.isTemplateExpression(node) && node.head.text.includes('/')) return node.head.text
  return UNKNOWN_TARGET
}

function takenBy(clause: ts.ImportClause | undefined): Taken {
  if (!clause) return { typeOnly: false, values: [] }
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return aType
  if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) return anything
  const named = takenByNames(clause.namedBindings?.elements ?? [])
  return clause.name ? { typeOnly: false, values: ['default', ...(named.values ?? [])] } : named
}

function takenByNames(names: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] | undefined): Taken {
  if (!names) return anything
  const values = names.filter((name) => !name.isTypeOnly).map((name) => (name.propertyName ?? name.name).text)
  return { typeOnly: names.length > 0 && values.length === 0, values }
}

function resolve(from: string, specifier: string): Pick<Import, 'target' | 'isPackage'> {
  if (!specifier.startsWith('.')) return { target: specifier, isPackage: specifier !== UNKNOWN_TARGET }
  // A path that leaves the repository keeps its dots, and so belongs to no folder that a rule allows.
  const parts: string[] = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..' && parts.length > 0) parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return { target: parts.join('/'), isPackage: false }
}

const globalObjects = ['window', 'globalThis', 'self', 'global']

function mentionsOffice(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || node.text !== 'Office') return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return globalObjects.includes(parent.expression.getText())
  const isOnlyAName = 'name' in parent && parent.name === node
  return !isOnlyAName && !(ts.isQualifiedName(parent) && parent.right === node)
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return /^(node:)?process$/.test(textOf(node.moduleSpecifier))
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && isProcess(node.expression)
  if (ts.isElementAccessExpression(node)) return textOf(node.argumentExpression) === 'env' && isProcess(node.expression)
  // const { env } = process
  return ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && isProcess(node.initializer)
}

function isProcess(node: ts.Expression | undefined): boolean {
  return node !== undefined && ['process', ...globalObjects.map((name) => `${name}.process`)].includes(node.getText())
}

function isImpure(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return true
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (!ts.isCallExpression(node)) return false
  return /^(Date|Date\.now|performance\.now|Math\.random|(globalThis\.)?crypto\.\w+)$/.test(node.expression.getText())
}
