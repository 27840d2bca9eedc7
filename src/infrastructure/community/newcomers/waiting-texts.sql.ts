import type { WaitingText, WaitingTextsQuery } from '#application/community/newcomers/newcomers.query';
import { mayTakeBack } from '#application/community/topics/words-rights.policy';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { waits } from '../moderated/piece.sql.ts';

/** Texts of one's own: no other visibility applies, but for topics that are there no more for their author either. */
const MINE = `
  select * from (
    select p.id as "postId", false as "isTopic", t.title, left(p.source, 200) as excerpt, p.held->>'why' as why,
      p.deleted_at as since, (p.held->>'wasPublished')::boolean as "wasRead", t.reply_count as "replyCount",
      t.category_id as "categoryId"
    from community.post p join community.topic t on t.id = p.topic_id and t.audience = any($2::text[])
    where p.author_id = $1 and ${waits('p')} and p.deleted_at is not null
    union all
    select p.id, true, t.title, left(p.source, 200), t.held->>'why', t.deleted_at,
      t.held->>'openingPostId' is null, t.reply_count, t.category_id
    from community.topic t join community.post p on p.topic_id = t.id and p.position = 1
    where t.author_id = $1 and ${waits('t')} and t.deleted_at is not null and t.audience = any($2::text[])
  ) waiting order by since desc, "postId" desc limit 50`;

interface Row extends Omit<WaitingText, 'mayTakeBack' | 'isAnswered'> {
  readonly replyCount: number;
  readonly categoryId: string;
}

export class SqlWaitingTexts implements WaitingTextsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly WaitingText[]> {
    const rows = await this.sql.rows<Row>(MINE, [actor.mustBeMember(), actor.audiences]);
    return rows.map(({ replyCount, categoryId, ...text }) => ({
      ...text,
      isAnswered: text.isTopic && replyCount > 0,
      mayTakeBack: mayTakeBack(actor, { isTopic: text.isTopic, replyCount, categoryId }),
    }));
  }
}
