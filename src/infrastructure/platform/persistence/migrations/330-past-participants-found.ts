import type { MigrationBeside } from '../migration.ts';

/** Which past events still lead to somebody is found every night by what is left to forget, and not by a walk through all that ever was. */
export const migration330PastParticipantsFound: MigrationBeside = {
  name: '330-past-participants-found',
  beside: [
    'drop index concurrently if exists events.registration_named',
    'create index concurrently registration_named on events.registration (gathering_id) where not forgotten',
    'drop index concurrently if exists events.session_visit_named',
    'create index concurrently session_visit_named on events.session_visit (gathering_id) where not forgotten',
  ],
};
