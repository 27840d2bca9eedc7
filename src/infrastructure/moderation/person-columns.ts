import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/**
 * Where this context names members. What was decided about somebody, what they reported and contested is kept as long as the
 * law asks for; once they left it is known by a bare id, which leads to nobody.
 */
export const MODERATION_PEOPLE: PersonColumns = {
  'moderation.group_membership': { named: { member_id: 'own', added_by: 'actor' } },
  'moderation.role_assignment': { named: { member_id: 'own', assigned_by: 'actor' } },
  'moderation.trusted_flagger': { named: { member_id: 'own', appointed_by: 'actor' } },
  'moderation.member_note': { named: { member_id: 'about', author_id: 'actor' } },
  'moderation.report': { named: { reporter_id: 'subject' }, hidden: ['score', 'reporter_key'] },
  'moderation.appeal': { named: { appellant_id: 'subject', decided_by: 'record' } },
  'moderation.decision': { named: { subject_id: 'subject', decided_by: 'record', overturned_by: 'record' } },
  'moderation.sanction': {
    named: { member_id: 'subject', proposed_by: 'record', signed_by: 'record' },
    toldIf: `t.status <> 'proposed'`,
  },
  'moderation.review_item': {
    named: {
      subject_id: 'record',
      claimed_by: 'absent',
      assigned_to: 'absent',
      decided_by: 'record',
      barred: 'among',
      history: 'record',
    },
  },
  'moderation.review_note': { named: { author_id: 'record' } },
  'moderation.authority_alert': { named: { alerted_by: 'record' } },
  'moderation.authority_order': { named: { recorded_by: 'record' } },
  'moderation.dispute': { named: { recorded_by: 'record' } },
  'moderation.statement_batch': { named: { prepared_by: 'record', deposited_by: 'record' } },
  'moderation.transparency_report': { named: { drafted_by: 'record', published_by: 'record' } },
  'moderation.word_dry_run': { named: { asked_by: 'record' } },
  'moderation.word_hit': { named: { author_id: 'record' } },
  'moderation.word_rule_version': { named: { written_by: 'record' } },
};
