import type { MigrationBeside } from '../migration.ts';

/** A directory shuts out by an address: sessions that came of that address end. */
export const migration432SessionsByToldAddress: MigrationBeside = {
  name: '432-sessions-by-told-address',
  beside: [
    'drop index concurrently if exists community.provided_session_told',
    'create index concurrently provided_session_told on community.provided_session (told) where told is not null',
  ],
};
