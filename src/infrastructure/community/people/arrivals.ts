import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** How members came, and what they were asked and told since. */
export const ARRIVAL_PEOPLE: PersonColumns = {
  'community.invited_member': {
    serves: 'invitations',
    data: ['participation'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.invitation': {
    serves: 'invitations',
    data: ['contact', 'work'],
    kept: 'invitation',
    named: { created_by: 'actor' },
    hidden: ['code', 'token_hash'],
  },
  'community.invitation_import': {
    serves: 'invitations',
    data: ['contact', 'work'],
    kept: 'invitation',
    named: { created_by: 'actor' },
  },
  'community.last_visit': {
    serves: 'accounts',
    data: ['connection'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.terms_acceptance': {
    serves: 'accounts',
    data: ['choices'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.terms_version': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { published_by: 'actor' },
  },
  'community.welcome': {
    serves: 'accounts',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.inactivity_notice': {
    serves: 'accounts',
    data: ['connection'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  // What is kept of a request once its words are gone: that it was made, when, and what became of it.
  'community.claim': {
    serves: 'requests',
    data: ['contact', 'words', 'work'],
    kept: 'claims',
    named: { member_id: 'author', assigned_to: 'absent', closed_by: 'actor' },
    words: { words: 'nothing', page: 'nothing', answer: 'nothing', extended_why: 'nothing' },
  },
  'community.ambassadorship': {
    serves: 'accounts',
    data: ['words', 'decisions', 'work'],
    kept: 'account',
    named: { member_id: 'own', invited_by: 'actor', decided_by: 'actor' },
  },
  'community.data_copy': {
    serves: 'accounts',
    data: ['identity', 'words', 'files', 'activity'],
    kept: 'copy',
    named: { member_id: 'own' },
  },
};
