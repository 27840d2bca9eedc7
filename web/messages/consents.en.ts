import type { Messages } from './fr.ts';

export const consentsEn: Messages['consents'] = {
  title: 'What I agreed to',
  lead: 'What you agreed to, since when, and how to take it back. Saying no is as easy as saying yes.',
  see: 'See all that I agreed to',
  yes: 'Yes',
  no: 'No',
  purposes: {
    news: {
      title: 'News of {org}',
      wording:
        'I agree to get news of {org} by e-mail: its announcements, its events and its advice, and a few messages of welcome.',
      help: 'Nothing in them follows you. Each e-mail ends with a link that stops them.',
    },
  },
  given: 'You agreed.',
  notGiven: 'You did not agree.',
  accept: 'Agree',
  withdraw: 'Take it back',
  register: 'The register',
  registerHelp:
    'It is never rewritten: what was taken back stays in it, with its day. It is part of the copy of your data.',
  none: 'You have not agreed to anything yet',
  purpose: 'What for',
  wordingOf: 'Version of the text',
  givenAt: 'Agreed',
  withdrawnAt: 'Taken back',
  standing: 'Stands',
  ways: {
    preferences: 'in your preferences',
    consents: 'on this page',
    letter: 'by the link of an e-mail',
    welcome: 'when you arrived',
  },
  other: 'Without agreeing to anything else',
  otherHelp:
    'Your account, your messages and their security rest on the public service mission of {org} and on the law: they ask for no agreement.',
  flash: { given: 'Noted: you agree.', withdrawn: 'Noted: you no longer agree.' },
};
