import { SqlPiecesAlone } from '../pieces-alone.sql.ts';

/** The title is the tester's own, so it is judged with the text. */
const FEEDBACK = `
  select f.id, t.title, f.title || E'\\n' || f.plain as text, f.title || E'\\n\\n' || f.source as source, f.html,
    '/tests/' || t.slug || '#retour-' || f.number as address, f.author_id as "authorId", f.standing as state,
    f.given_at as "writtenAt", f.taken_along and f.standing <> 'published' as "takenBack", f.purged_at as "purgedAt"
  from engagement.trial_feedback f join engagement.trial t on t.id = f.trial_id where f.id = any($1::uuid[])`;

/** Feedback of testers as Moderation looks at it: between them and the team alone. */
export class SqlModeratedFeedback extends SqlPiecesAlone {
  readonly kind = 'trial-feedback';
  protected readonly alone = { table: 'engagement.trial_feedback', rows: FEEDBACK, audience: 'staff' };
}
