/*!
 * Postroom: the parts of MicrosoftAjax.js 3.5 that Office.js waits for and calls. The npm package does not contain that file, and
 * Office.js would otherwise load it from ajax.aspnetcdn.com. In Outlook the genuine one is loaded.
 */

class StringBuilder {
  readonly #parts: string[] = []

  append(text: string): this {
    this.#parts.push(text)
    return this
  }

  toString(separator = ''): string {
    return this.#parts.join(separator)
  }
}

function registerNamespace(name: string): void {
  let parent = globalThis as Record<string, unknown>
  for (const part of name.split('.')) parent = (parent[part] ??= {}) as Record<string, unknown>
}

const registerClass = function <T>(this: T): T {
  return this
}

/** Says, as the genuine one does, `null` for "nothing is wrong". */
const findNothingWrong = () => null

function format(text: string, ...values: readonly unknown[]): string {
  return text.replace(/\{(\d+)\}/g, (whole, index: string) =>
    Number(index) in values ? String(values[+index]) : whole,
  )
}

const errorFactories = [
  ...['argument', 'argumentNull', 'argumentOutOfRange', 'argumentType', 'argumentUndefined', 'create'],
  ...['invalidOperation', 'notImplemented', 'parameterCount'],
].map((name) => {
  const create = (...details: readonly unknown[]) => {
    return new Error([name, ...details.filter((detail) => typeof detail === 'string')].join(': '))
  }
  return [name, create] as const
})

if (!('Sys' in window)) {
  Object.assign(Function, { registerNamespace, registerClass })
  Object.assign(Function, { _validateParams: findNothingWrong, _validateParameter: findNothingWrong })
  Object.assign(Function.prototype, { registerClass })
  Object.assign(Error, Object.fromEntries(errorFactories))
  Object.assign(Error.prototype, { popStackFrame: () => undefined })
  Object.assign(String, { format })
  Object.assign(window, {
    Type: Function,
    Sys: {
      StringBuilder,
      Debug: { trace: () => undefined },
      Browser: {},
      Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    },
  })
}
