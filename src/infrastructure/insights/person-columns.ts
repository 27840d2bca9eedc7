import type { PersonColumns } from '../platform/persistence/person-columns.ts';

/** Where this context names members: who came and did something is counted as one person for ever, and known no longer. */
export const INSIGHTS_PEOPLE: PersonColumns = {
  'insights.activity': { named: { member_id: 'partner' } },
  'insights.visit': { named: { member_id: 'partner' } },
};
