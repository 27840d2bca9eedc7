import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/** Where this context names members. Who was there is counted and not known. */
export const EVENTS_PEOPLE: PersonColumns = {
  'events.calendar_feed': {
    serves: 'events',
    data: ['credentials'],
    kept: 'account',
    named: { member_id: 'own' },
    hidden: ['token_hash'],
  },
  'events.hand': {
    serves: 'events',
    data: ['participation'],
    kept: 'participants',
    named: { member_id: 'own' },
  },
  'events.session_visit': {
    serves: 'events',
    data: ['participation'],
    kept: 'participants',
    named: { member_id: 'voice' },
  },
  'events.letter': {
    serves: 'events',
    data: ['words', 'work'],
    kept: 'office',
    named: { author_id: 'actor' },
  },
  'events.question_vote': {
    serves: 'events',
    data: ['choices'],
    kept: 'participants',
    named: { member_id: 'voice' },
  },
  'events.question': {
    serves: 'events',
    data: ['words'],
    kept: 'participants',
    named: { author_id: 'author', hidden_by: 'actor' },
    words: { body: 'text', replaced: 'list' },
    erased: 't.purged_at is not null',
    takenAlong: 'taken_along',
    away: `t.standing in ('hidden', 'deleted') and t.decision_id is not null and t.withdrawn_at is null`,
  },
  'events.registration': {
    serves: 'events',
    data: ['participation', 'words'],
    kept: 'participants',
    named: { member_id: 'voice' },
    words: { note: 'nothing', answers: 'list' },
  },
  'events.gathering': {
    serves: 'events',
    data: ['work'],
    kept: 'content',
    named: { author_id: 'actor', hosts: 'among' },
    hidden: ['code'],
  },
};
