import type { Messages } from './fr.ts';

export const provisioningEn: Messages['provisioning'] = {
  title: 'The directory of {org}',
  lead: 'People of whom the directory of {org} told by SCIM: who may come in, and who is in the groups that are left to it.',
  address: 'SCIM 2.0 address to give to the directory:',
  howClient: 'It shows the key of a client that has the right “{scope}”.',
  howAccounts:
    'It makes no account, gives no role and learns nobody’s pseudonym. Whoever confirms the address that it told is recognised; whoever has no access any more is signed out at once.',
  groups: 'Groups left to the directory',
  noGroups: 'None. In a group, choose the entry “Directory” to leave it to the directory.',
  people: 'People',
  count: '{count, plural, =0 {Nobody} one {# person} other {# people}}',
  none: 'The directory told of nobody.',
  userName: 'Name in the directory',
  externalId: 'External id',
  email: 'Address',
  access: 'Access',
  open: 'Open',
  shut: 'Closed',
  recognised: 'Recognised',
  known: 'Yes',
  seeMember: 'Yes, see the member',
  notYet: 'Not yet',
  told: 'Told',
};
