import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/** Where this context names members. Who was there is counted and not known. */
export const EVENTS_PEOPLE: PersonColumns = {
  'events.calendar_feed': { named: { member_id: 'own' }, hidden: ['token_hash'] },
  'events.hand': { named: { member_id: 'own' } },
  'events.session_visit': { named: { member_id: 'voice' } },
  'events.letter': { named: { author_id: 'actor' } },
  'events.question_vote': { named: { member_id: 'voice' } },
  'events.question': {
    named: { author_id: 'author' },
    words: { body: 'text' },
    evidence: 't.decision_id is not null',
  },
  'events.registration': { named: { member_id: 'voice' }, words: { note: 'nothing' } },
  'events.gathering': { named: { author_id: 'actor', hosts: 'among' }, hidden: ['code'] },
};
