export const workspace = {
  workspace: {
    title: '{{name}} · Followthrough',
    signIn: 'Sign in to see this customer',
    signInText: 'With your work account. A small window opens once.',
    followUps: 'Open follow-ups',
    yours: 'You',
    loading: 'Looking up the customer',
    slow: 'Still looking up the customer',
    failed: 'This customer cannot be shown now',
    gone: 'This customer is no longer here',
    goneText: 'They were merged with another customer, or removed.',
    goneOn: 'Select a mail of theirs in Outlook: the pane beside it shows who they are now.',
    noCustomer: 'This link names no customer',
    noCustomerText: 'A part of it is missing. Open it again from the event in your calendar.',
    offline: 'What you see is from before. Nothing is lost.',
  },
} as const
