import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** What members keep for themselves while they read and write. */
export const READING_PEOPLE: PersonColumns = {
  'community.draft': { serves: 'exchanges', data: ['words'], kept: 'account', named: { member_id: 'own' } },
  'community.bookmark': {
    serves: 'exchanges',
    data: ['preferences', 'words'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.category_follow': {
    serves: 'notifications',
    data: ['preferences'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.topic_follow': {
    serves: 'notifications',
    data: ['preferences'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.read_position': {
    serves: 'exchanges',
    data: ['activity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
};
