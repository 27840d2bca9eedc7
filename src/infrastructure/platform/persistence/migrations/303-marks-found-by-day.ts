import type { MigrationBeside } from '../migration.ts';

/** Marks of facts that were had long ago are found where they are, every night, and not by a walk through all that are kept. */
export const migration303MarksFoundByDay: MigrationBeside = {
  name: '303-marks-found-by-day',
  beside: [
    'drop index concurrently if exists platform.inbox_done',
    'create index concurrently inbox_done on platform.inbox (done_at)',
  ],
};
