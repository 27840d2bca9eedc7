import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** Keys to accounts and what leads to them: they go with their member. */
export const ACCOUNT_PEOPLE: PersonColumns = {
  'community.account_token': {
    serves: 'accounts',
    data: ['credentials'],
    kept: 'link',
    named: { member_id: 'own' },
    hidden: ['hash', 'way_id'],
  },
  // Where somebody was going when they had to sign up first: until they are there, for a week at most.
  'community.way_on': {
    serves: 'accounts',
    data: ['activity'],
    kept: 'link',
    named: { member_id: 'own' },
  },
  'community.session': {
    serves: 'accounts',
    data: ['connection', 'credentials'],
    kept: 'session',
    named: { member_id: 'own' },
    hidden: ['hash', 'trying'],
  },
  'community.provider_link': {
    serves: 'accounts',
    data: ['identity', 'credentials'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.site_consent': {
    serves: 'accounts',
    data: ['identity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  // A record of the organisation's directory, with the address that it gave: the organisation's own, whatever becomes of the account.
  'community.provisioned_person': {
    serves: 'accounts',
    data: ['identity', 'contact'],
    kept: 'directory',
    named: { member_id: 'subject' },
    hidden: ['user_name_key', 'email_key', 'group_ids'],
  },
  'community.data_export': {
    serves: 'integration',
    data: ['activity'],
    kept: 'copy',
    named: { asked_by: 'own' },
    hidden: ['scopes'],
  },
  'community.code_maker': {
    serves: 'accounts',
    data: ['credentials'],
    kept: 'account',
    named: { member_id: 'own' },
    hidden: ['sealed_secret', 'last_step'],
  },
  'community.passkey': {
    serves: 'accounts',
    data: ['credentials'],
    kept: 'account',
    named: { member_id: 'own' },
    hidden: ['credential_id', 'public_key', 'counter', 'transports'],
  },
  'community.recovery_code': {
    serves: 'accounts',
    data: ['credentials'],
    kept: 'account',
    named: { member_id: 'own' },
    hidden: ['hash'],
  },
  'community.halfway': {
    serves: 'accounts',
    data: ['credentials'],
    kept: 'minutes',
    named: { member_id: 'own' },
    hidden: ['hash', 'provided', 'arrival'],
  },
};
