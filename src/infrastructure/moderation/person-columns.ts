import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/**
 * Where this context names members. What was decided about somebody, what they reported and contested is kept as long as the
 * law asks for, and then goes; once they left it is known by a bare id, which leads to nobody.
 */
export const MODERATION_PEOPLE: PersonColumns = {
  'moderation.group_membership': {
    serves: 'accounts',
    data: ['participation'],
    kept: 'account',
    named: { member_id: 'own', added_by: 'actor' },
  },
  'moderation.role_assignment': {
    serves: 'accounts',
    data: ['work'],
    kept: 'account',
    named: { member_id: 'own', assigned_by: 'actor' },
  },
  'moderation.trusted_flagger': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'account',
    named: { member_id: 'own', appointed_by: 'actor' },
  },
  'moderation.member_note': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'account',
    named: { member_id: 'about', author_id: 'actor' },
  },
  'moderation.report': {
    serves: 'moderation',
    data: ['decisions', 'words', 'contact'],
    kept: 'reports',
    named: { reporter_id: 'subject' },
    hidden: ['score', 'reporter_key', 'reporter_voice'],
  },
  'moderation.appeal': {
    serves: 'moderation',
    data: ['decisions', 'words', 'contact'],
    kept: 'reports',
    named: { appellant_id: 'subject', decided_by: 'record' },
  },
  'moderation.decision': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'decisions',
    named: { subject_id: 'subject', decided_by: 'record', overturned_by: 'record' },
  },
  'moderation.sanction': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'decisions',
    named: { member_id: 'subject', proposed_by: 'record', signed_by: 'record' },
    toldIf: `t.status <> 'proposed'`,
  },
  'moderation.review_item': {
    serves: 'moderation',
    data: ['decisions', 'words', 'work'],
    kept: 'decisions',
    named: {
      subject_id: 'record',
      claimed_by: 'absent',
      assigned_to: 'absent',
      decided_by: 'record',
      barred: 'among',
      history: 'record',
    },
  },
  'moderation.review_note': {
    serves: 'moderation',
    data: ['work'],
    kept: 'notes',
    named: { author_id: 'record' },
  },
  'moderation.authority_alert': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'alerts',
    named: { alerted_by: 'record' },
  },
  'moderation.authority_order': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'orders',
    named: { recorded_by: 'record' },
  },
  'moderation.dispute': {
    serves: 'moderation',
    data: ['decisions', 'work'],
    kept: 'orders',
    named: { recorded_by: 'record' },
  },
  'moderation.statement_batch': {
    serves: 'moderation',
    data: ['work'],
    kept: 'record',
    named: { prepared_by: 'record', deposited_by: 'record' },
  },
  'moderation.transparency_report': {
    serves: 'moderation',
    data: ['work'],
    kept: 'record',
    named: { drafted_by: 'record', published_by: 'record' },
  },
  'moderation.word_dry_run': {
    serves: 'moderation',
    data: ['work'],
    kept: 'record',
    named: { asked_by: 'record' },
  },
  'moderation.word_hit': {
    serves: 'moderation',
    data: ['activity'],
    kept: 'record',
    named: { author_id: 'record' },
  },
  'moderation.word_rule_version': {
    serves: 'moderation',
    data: ['work'],
    kept: 'office',
    named: { written_by: 'record' },
  },
};
