import type { PersonColumns } from '../persistence/person-columns.ts';

/** Facts that were told name members by id until they are forgotten, a month later at most. */
export const FACT_PEOPLE: PersonColumns = {
  'platform.outbox': { serves: 'integration', data: ['activity'], kept: 'facts', named: { payload: 'told' } },
  'platform.audit_log': {
    serves: 'administration',
    data: ['work'],
    kept: 'acts',
    named: { actor_id: 'record' },
  },
};
