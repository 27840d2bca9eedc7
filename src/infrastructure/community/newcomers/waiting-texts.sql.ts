import type { WaitingText, WaitingTextsQuery } from '#application/community/newcomers/newcomers.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Texts of one's own: no other visibility applies, but for topics that are there no more for their author either. */
const MINE = `
  select * from (
    select p.id as "postId", false as "isTopic", t.title, left(p.source, 200) as excerpt, p.held->>'why' as why,
      p.deleted_at as since
    from community.post p join community.topic t on t.id = p.topic_id and t.audience = any($2::text[])
    where p.author_id = $1 and p.held is not null and p.decision_id is null and p.deleted_at is not null and p.deleted_by is null
    union all
    select p.id, true, t.title, left(p.source, 200), t.held->>'why', t.deleted_at
    from community.topic t join community.post p on p.topic_id = t.id and p.position = 1
    where t.author_id = $1 and t.held is not null and t.decision_id is null and t.deleted_at is not null and t.deleted_by is null
      and t.audience = any($2::text[])
  ) waiting order by since desc, "postId" desc limit 50`;

export class SqlWaitingTexts implements WaitingTextsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly WaitingText[]> {
    return this.sql.rows<WaitingText>(MINE, [actor.mustBeMember(), actor.audiences]);
  }
}
