import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** What the organisation answers, and how it sets its house. */
export const OFFICIAL_PEOPLE: PersonColumns = {
  'community.desk_question': {
    serves: 'official',
    data: ['work'],
    kept: 'office',
    named: { assignee_id: 'absent', assigned_by: 'actor', assignments: 'within' },
  },
  'community.canned_paragraph': {
    serves: 'official',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
  'community.welcome_rule': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { written_by: 'actor' },
  },
  'community.inactivity_rule': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { written_by: 'actor' },
  },
  'community.newcomer_rule': {
    serves: 'moderation',
    data: ['work'],
    kept: 'office',
    named: { written_by: 'actor' },
  },
  'community.reference_answer': {
    serves: 'official',
    data: ['words', 'work'],
    kept: 'content',
    named: { owner_id: 'actor', withdrawn_by: 'actor' },
  },
  'community.reference_version': {
    serves: 'official',
    data: ['words', 'work'],
    kept: 'content',
    named: { published_by: 'actor', confirmations: 'within' },
  },
  'community.regulatory_value': {
    serves: 'official',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor', figures: 'within' },
  },
  'community.rule': { serves: 'official', data: ['work'], kept: 'office', named: { versions: 'within' } },
  'community.seal': {
    serves: 'official',
    data: ['work'],
    kept: 'content',
    named: { sealed_by: 'actor', lifted_by: 'actor', settled_by: 'actor' },
  },
  'community.synonym_group': {
    serves: 'administration',
    data: ['work'],
    kept: 'office',
    named: { changed_by: 'actor' },
  },
};
