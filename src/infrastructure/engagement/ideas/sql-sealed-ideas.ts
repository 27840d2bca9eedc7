import type { Sealed, SealedIdeas } from '#application/engagement/ideas/sealed-ideas.port';
import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';
import type { Sql } from '../../platform/persistence/sql.ts';

const decisionsOf = (one: string): string => `
  select ${one}.decision_id::text as id where ${one}.decision_id is not null
  union select layer ->> 'decisionId' from jsonb_array_elements(${one}.replaced) layer`;

const IDEAS = `
  select i.id, array(${decisionsOf('i')}
      union select d.id from engagement.idea_comment c cross join lateral (${decisionsOf('c')}) d where c.idea_id = i.id) as decisions,
    array(select c.id::text from engagement.idea_comment c where c.idea_id = i.id and c.purged_at is null) as comments
  from engagement.idea i
  where i.standing = 'deleted' and i.purged_at is null and ($1::uuid is null or i.id > $1)
  order by i.id limit $2`;

const COMMENTS = `
  select c.id, array(${decisionsOf('c')}) as decisions, '{}'::text[] as comments
  from engagement.idea_comment c
  where (c.standing = 'deleted' or c.withdrawn_at is not null) and c.purged_at is null
    and (c.withdrawn_at is null or c.withdrawn_at <= $1) and ($2::uuid is null or c.id > $2)
  order by c.id limit $3`;

export class SqlSealedIdeas implements SealedIdeas {
  constructor(private readonly sql: Sql) {}

  ideas(after: IdeaId | null, most: number): Promise<readonly Sealed<IdeaId>[]> {
    return this.sql.rows<Sealed<IdeaId>>(IDEAS, [after, most]);
  }

  comments(
    before: Date,
    after: IdeaCommentId | null,
    most: number,
  ): Promise<readonly Sealed<IdeaCommentId>[]> {
    return this.sql.rows<Sealed<IdeaCommentId>>(COMMENTS, [before, after, most]);
  }
}
