import type { PersonColumns } from '../../platform/persistence/person-columns.ts';

/** Chat and conversations. */
export const CHAT_PEOPLE: PersonColumns = {
  'community.chat_membership': {
    serves: 'messages',
    data: ['relations'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.conversation_left': {
    serves: 'messages',
    data: ['relations'],
    kept: 'account',
    named: { member_id: 'own' },
  },
  'community.conversation_arrival': {
    serves: 'messages',
    data: ['relations'],
    kept: 'account',
    named: { member_id: 'own', brought_by: 'actor' },
  },
  'community.event_seat': {
    serves: 'events',
    data: ['participation'],
    kept: 'rooms',
    named: { member_id: 'own' },
  },
  'community.chat_reaction': {
    serves: 'messages',
    data: ['choices'],
    kept: 'content',
    named: { member_id: 'voice' },
  },
  'community.chat_message': {
    serves: 'messages',
    data: ['words'],
    kept: 'content',
    named: { author_id: 'author', pinned_by: 'actor', removed_by: 'actor' },
    words: { source: 'text', html: 'html', plain: 'text', replaced: 'list' },
    erased: 't.purged_at is not null',
    takenAlong: 'taken_along',
    away: `t.standing in ('hidden', 'deleted') and t.decision_id is not null`,
  },
};
