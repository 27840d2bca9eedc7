import type { Messages } from './fr.ts';

/** Telling another site who one is here. */
export const vouchingEn: Messages['vouching'] = {
  title: 'Be known to {site}',
  lead: '{site} ({origin}) asks who you are here.',
  tells: 'If you agree, that site will know:',
  tellsName: 'your pseudonym;',
  tellsId: 'an identifier made for it alone, by which it knows you again the next time;',
  tellsEmail: 'your e-mail address, {email}.',
  tellsNothingElse:
    'Nothing else: neither what you write, nor your groups, nor your role. You can withdraw this from your account.',
  agree: 'I agree',
  refuse: 'No, stay here',
  done: 'Done',
  doneLead: 'You can go back to {site}.',
  go: 'Go back to {site}',
  leaveTitle: 'Sign out',
  leaveLead: '{site} offers to sign you out of this community too.',
  leave: 'Sign me out',
  stay: 'Stay signed in',
  mine: 'Sites that know you',
  mineHelp: 'You sign in to them with this account.',
  knowsEmail: 'Knows your pseudonym and your address. Agreed on {day}, used on {used}',
  knowsName: 'Knows your pseudonym. Agreed on {day}, used on {used}',
  withdraw: 'Withdraw',
  withdrawNamed: 'Withdraw what was agreed for {site}',
  flash: {
    withdrawn: 'Withdrawn. Ask that site to forget what it knows already.',
  },
};

/** Sites that ask who members are. */
export const connectedSitesEn: Messages['connectedSites'] = {
  title: 'Sites that use our accounts',
  lead: 'Other sites of {org} may ask who a member is (DiscourseConnect). Each member agrees once.',
  new: 'Add a site',
  newLead: 'The site and this community share a secret: who has it may ask who members are.',
  siteLead: 'Every change is written to the audit log and holds at once.',
  site: 'Site',
  label: 'Name',
  labelHelp: 'As members read it before they agree.',
  origin: 'Address of the site',
  originHelp:
    'Without a path, for instance https://shop.example.org. Answers go to this address alone; it does not change afterwards.',
  tellsEmail: 'Tell it the e-mail address too',
  tellsEmailHelp: 'Members who agreed without it are asked again.',
  isOpen: 'Open',
  isOpenHelp: 'Closed, the site learns nothing more.',
  open: 'Open',
  closed: 'Closed',
  state: 'State',
  add: 'Add the site',
  save: 'Save',
  address: 'Address to give it',
  secret: 'Shared secret',
  secretOnce: 'Copy this secret now: it will not be shown again.',
  secretDone: 'I have copied the secret',
  secretSince: 'Secret given on',
  renewTitle: 'Another secret',
  renewHelp: 'The one before is good for nothing at once: the site waits until it has the new one.',
  renew: 'Make another secret',
  flash: {
    saved: 'The settings of the site are saved.',
  },
};
