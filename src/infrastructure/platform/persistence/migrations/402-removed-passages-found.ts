import type { MigrationBeside } from '../migration.ts';

/** What a decision took out is found by it where the decision falls, whatever text it was taken from. */
export const migration402RemovedPassagesFound: MigrationBeside = {
  name: '402-removed-passages-found',
  beside: [
    'drop index concurrently if exists community.removed_passage_decision',
    'create index concurrently removed_passage_decision on community.removed_passage (decision_id)',
  ],
};
