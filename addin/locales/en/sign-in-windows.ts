/** The windows that open for the sign-in: pages of their own, which have nothing but these words. */
export const signInWindows = {
  title: 'Sign in',
  heading: 'Sign in to your work account',
  explanation: 'Your organization’s sign-in page opens in a window of its own. Both windows close by themselves.',
  continue: 'Continue',
  notFromPane: 'This page was not opened by the pane. Close this window and sign in from Outlook.',
  closing: 'Signing in. This window closes by itself.',
  nothing: 'Nothing to do here. Close this window and sign in from Outlook.',
} as const
