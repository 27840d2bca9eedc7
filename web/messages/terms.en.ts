import type { Messages } from './fr.ts';

export const termsEn: Messages['terms'] = {
  read: 'Read the rules',
  accept: 'I accept these rules',
  registerTitle: 'Rules accepted',
  registerHelp: 'When you joined, then each time a new version was shown to you.',
  version: 'Version {label}',
  flash: {
    accepted: 'Thank you, your agreement is noted. You may write.',
    published: 'The new version is in force.',
    withdrawn: 'The version is taken back. Nobody is asked about it any more.',
  },
  admin: {
    title: 'Rules to accept',
    lead: 'The charter and the terms that everybody accepts when they join, and again when they really change.',
    versions: 'Versions',
    none: 'Only the delivered version is in force',
    version: 'Version {label}',
    inForce: 'in force',
    withdrawn: 'taken back on {day}',
    minor: 'no new agreement',
    counts:
      '{accepted, plural, =0 {No agreement} one {# agreement} other {# agreements}} given, {asked, plural, =0 {none} other {#}} awaited.',
    withdraw: 'Take this version back',
    new: 'Publish a version',
    publish: 'Publish this version',
    label: 'Name of the version',
    labelHelp: 'Short, for instance 3 or 2026-11. It stands on the sign-up form.',
    fr: 'What changes, in French',
    frHelp: 'Shown as it is to who has to accept.',
    en: 'What changes, in English',
    page: 'Page where they are read',
    pageHelp: 'An address of this site. A composed page that keeps its versions shows the former ones too.',
    mustAccept: 'Ask every member for their agreement again',
    mustAcceptHelp:
      'When they next want to write; reading stays open. For a small correction, leave the box empty.',
  },
};
