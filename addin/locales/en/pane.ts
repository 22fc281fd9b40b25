export const pane = {
  tabs: {
    thisMail: 'This mail',
    thisDraft: 'This draft',
    thisEvent: 'This event',
    myDay: 'My day',
    due: '{{count, number}} due',
  },

  actions: {
    saved: 'Saved',
    tryAgain: 'Try again',
    cancel: 'Cancel',
    undo: 'Undo',
    save: 'Save',
    show: 'Show',
    hide: 'Hide',
    done: 'Done',
    copyDetails: 'Copy details',
    copied: 'Copied',
  },

  banner: {
    offline: 'Offline',
    offlineText: 'What you type is kept here. Nothing is lost.',
    wrongAccount: 'Outlook is {{mailbox}}, you signed in as {{account}}',
    switchAccount: 'Switch account',
  },

  loading: {
    label: 'Looking up {{name}}',
    slow: 'Still looking for {{name}}.',
    late: 'No answer from the server. Your line works, your words are kept.',
  },

  office: {
    title: 'Outlook does not answer',
    text: 'This pane has to be open in Outlook. Close it and open it again.',
  },

  crash: { title: 'Something went wrong here', text: 'What you typed is kept.', reload: 'Load again' },

  errors: {
    invalid: 'Something in it is not accepted. Look at what you typed.',
    'too-large': 'It is too large. Log less of the text.',
    'unsupported-media-type':
      'This pane and the server do not understand each other. Close the pane and open it again.',
    unauthenticated: 'Your sign-in is not accepted. Sign in again.',
    'wrong-organization': 'Your organization is not set up here. Ask your admin.',
    forbidden: 'You may not do this. Ask your admin.',
    'not-found': 'It is no longer there. Somebody removed it meanwhile.',
    conflict: 'Somebody changed it at the same time. Look at it again.',
    'version-conflict': 'Somebody changed it meanwhile. What you see now is theirs.',
    'already-logged': 'This mail is already logged.',
    silenced: 'It is from or to somebody who is not a customer. Take that back first.',
    undone: 'This log was undone meanwhile.',
    merged: 'Somebody merged it with another one meanwhile.',
    'idempotency-mismatch': 'This was sent before with other words. Try it as a new one.',
    'too-many-requests': 'That was too fast. Wait a moment.',
    'calendar-unavailable': 'The calendar does not answer.',
    'storage-unavailable': 'The server cannot store anything right now. Your admin sees why.',
    'shutting-down': 'The server is being restarted. Try again in a moment.',
    internal: 'Something went wrong on the server.',
    offline: 'The server cannot be reached.',
    timeout: 'The server did not answer.',
    outdated: 'This window is older than the server. Close it and open it again.',
    'sign-in': 'You are not signed in.',
    otherMail: 'Another mail was opened before the text of this one could be read.',
    office: 'Outlook did not hand over the text.',
    unknown: 'Something went wrong here.',
    requestId: 'Request {{id}}',
    reasons: {
      colleague: '{{about}} is the address of a colleague, who cannot be a customer.',
      'address-taken': '{{about}} has this address already.',
      'company-name-taken': 'There is another company called {{about}}. Choose a name that tells them apart.',
      'domain-taken': 'This domain belongs to {{about}}. Say it for the address only.',
      'own-domain': '{{about}} is a domain of your own organization.',
      'free-mail-domain': '{{about}} is a mail provider for everybody. Say it for the address only.',
      'no-domain': 'Nobody can own the domain {{about}}. Say it for the address only.',
      'still-to-come': 'This is still to come. Log it once it was, or plan a follow-up for it.',
    },
  },
} as const
