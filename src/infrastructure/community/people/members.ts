import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** The member itself goes last. */
export const MEMBER_PEOPLE: PersonColumns = {
  'community.former_name': {
    serves: 'accounts',
    data: ['identity'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.account': {
    serves: 'accounts',
    data: ['contact', 'credentials'],
    kept: 'account',
    named: { member_id: 'own' },
    hidden: ['password_hash', 'email_key'],
  },
  'community.search_document': {
    serves: 'exchanges',
    data: ['words', 'identity'],
    kept: 'content',
    named: { ref: 'about' },
  },
  'community.member': {
    serves: 'accounts',
    data: ['identity', 'preferences', 'activity'],
    kept: 'account',
    named: { id: 'own' },
    hidden: ['skeleton', 'bio_html', 'taken_away', 'counted_to', 'counted_under', 'marks_counted'],
  },
};
