import { html } from 'hono/html'
import { type Person } from './entra-options.ts'

interface SignInPage {
  readonly action: string
  /** The authorization request, to be sent back with the choice. */
  readonly query: string
  readonly organizationName: string
  readonly people: readonly Person[]
  readonly loginHint: string | undefined
}

const style = html`<style>
  body {
    font:
      15px/22px system-ui,
      sans-serif;
    margin: 0 auto;
    max-width: 26rem;
    padding: 2rem 1rem;
    color: #24292a;
  }
  h1 {
    font-size: 20px;
    line-height: 26px;
  }
  form {
    display: grid;
    gap: 8px;
  }
  button {
    font: inherit;
    text-align: start;
    padding: 10px 12px;
    border: 1px solid #b5bdba;
    border-radius: 8px;
    background: #fff;
  }
  button:hover,
  button:focus-visible {
    border-color: #2e6355;
    outline: 2px solid #2e6355;
  }
  button.quiet {
    border-color: transparent;
    text-align: center;
  }
  small {
    display: block;
    color: #5a6461;
  }
</style>`

/** Stands where Entra's sign-in window stands. Nobody types a password: one picks a person. */
export function signInPage({ action, query, organizationName, people, loginHint }: SignInPage) {
  const expected = people.find(({ email }) => email === loginHint)
  const introduction = expected
    ? `You are about to sign in as ${expected.name}. Pick another person to see what happens then.`
    : 'Pick who signs in.'
  const buttons = people.map(
    (person) =>
      html`<button name="oid" value="${person.oid}" ${person === expected ? 'autofocus' : ''}>
        ${person.name}<small>${person.email}${person.role ? `, ${person.role}` : ', guest of the organization'}</small>
      </button>`,
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Sign in to ${organizationName} (demo)</title>
        ${style}
      </head>
      <body>
        <h1>Sign in to ${organizationName}</h1>
        <p>This window belongs to the demo and stands in for Microsoft's sign-in. ${introduction}</p>
        <form method="post" action="${action}">
          <input type="hidden" name="query" value="${query}" />
          ${buttons}
          <button name="oid" value="" class="quiet">Cancel</button>
        </form>
      </body>
    </html>`
}

export function errorPage(message: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Sorry, but we’re having trouble signing you in</title>
        ${style}
      </head>
      <body>
        <h1>Sorry, but we’re having trouble signing you in.</h1>
        <p>${message}</p>
      </body>
    </html>`
}
