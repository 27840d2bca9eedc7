import { SqlPiecesAlone } from '../pieces-alone.sql.ts';

const REVIEWS = `
  select r.id, s.name as title, r.plain as text, r.source, r.html, '/avis/' || s.slug || '/' || r.id as address,
    r.author_id as "authorId", r.standing as state, r.withdrawn_at is not null or r.taken_along and r.standing <> 'published' as "takenBack", r.purged_at as "purgedAt", r.posted_at as "writtenAt"
  from engagement.service_review r join engagement.service s on s.id = r.service_id where r.id = any($1::uuid[])`;

/** Reviews of services as Moderation looks at them. */
export class SqlModeratedReviews extends SqlPiecesAlone {
  readonly kind = 'service-review';
  protected readonly alone = { table: 'engagement.service_review', rows: REVIEWS, audience: 'public' };
}
