export const identity = {
  signIn: {
    title: 'Sign in to see what your team knows about {{name}}',
    titleAlone: 'Sign in to see what your team knows',
    text: 'With your work account, {{address}}. A small window opens once.',
    button: 'Sign in',
    noWindow: 'No window? What to do',
    noWindowText:
      'It may have been blocked. Allow pop-ups for this site: the mark is at the right end of the address bar. Then sign in again. In Outlook on the desktop, look behind this window.',
    until: 'Until then nothing leaves your mailbox.',
    signingIn: 'Signing you in…',
    cancelled: 'The window was closed before you were signed in.',
    blocked: 'The window was blocked.',
    offline: 'The sign-in page cannot be reached. Check the connection.',
    failed: 'That did not work.',
  },

  notAllowed: {
    title: 'Your organization is not set up here',
    text: 'Ask your admin to add it, and send along these details.',
  },
} as const
