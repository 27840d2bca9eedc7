import type { DeletedWords, LongDeleted } from '#application/community/purges/deleted-words.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { waits } from '../moderated/piece.sql.ts';

/** The decisions that keep it away, and those that did before and may hold again. */
const decisionsOf = (one: string): string => `
  select ${one}.decision_id::text as id where ${one}.decision_id is not null
  union select away ->> 'decisionId' from jsonb_array_elements(${one}.away_before) away
  union select ${one}.held ->> 'decisionId' where ${one}.held ->> 'decisionId' is not null`;

/** `$1` by when, `$2` and `$3` the moment and the id after which the next lot begins, `$4` how many. */
const nextOf = (one: string): string => `
  ${one}.deleted_at is not null and ${one}.purged_at is null and ${one}.deleted_at <= $1
    and (not ${one}.hidden or ${one}.taken_along or ${one}.deleted_by = ${one}.author_id)
    and not ${waits(one)}
    and ($2::timestamptz is null or (${one}.deleted_at, ${one}.id) > ($2::timestamptz, $3::uuid))`;

const REPLIES = `
  select p.topic_id as "topicId", p.id as "postId", p.deleted_at::text as "deletedAt", array(${decisionsOf('p')}) as decisions
  from community.post p
  where ${nextOf('p')} and p.position > 1
    and not exists (select from community.purge u where u.post_id = p.id and u.status = 'proposed')
  order by p.deleted_at, p.id limit $4`;

const TOPICS = `
  select t.id as "topicId", opening.id as "postId", t.deleted_at::text as "deletedAt",
    array(${decisionsOf('t')}
      union select d.id from community.post p cross join lateral (${decisionsOf('p')}) d where p.topic_id = t.id) as decisions
  from community.topic t join community.post opening on opening.topic_id = t.id and opening.position = 1
  where ${nextOf('t')} and t.merged_into is null
    and not exists (select from community.purge u where u.topic_id = t.id and u.status = 'proposed')
  order by t.deleted_at, t.id limit $4`;

export class SqlDeletedWords implements DeletedWords {
  constructor(private readonly sql: Sql) {}

  repliesBy(before: Date, after: LongDeleted | null, most: number): Promise<readonly LongDeleted[]> {
    return this.sql.rows<LongDeleted>(REPLIES, [
      before,
      after?.deletedAt ?? null,
      after?.postId ?? null,
      most,
    ]);
  }

  topicsBy(before: Date, after: LongDeleted | null, most: number): Promise<readonly LongDeleted[]> {
    return this.sql.rows<LongDeleted>(TOPICS, [
      before,
      after?.deletedAt ?? null,
      after?.topicId ?? null,
      most,
    ]);
  }
}
