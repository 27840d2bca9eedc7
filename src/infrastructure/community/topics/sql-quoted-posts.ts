import type { QuotedPosts } from '#application/community/topics/body.composer';
import type { QuotedPost } from '#domain/community/topics/quotation';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { lastTakenAway } from './shown-texts.sql.ts';

export class SqlQuotedPosts implements QuotedPosts {
  constructor(private readonly sql: Sql) {}

  /** What was taken away from a text is not found in it: who quotes would learn by guessing what it said. */
  async among(ids: readonly string[], actor: Actor): Promise<ReadonlyMap<string, QuotedPost>> {
    const rows = await this.sql.rows<QuotedPost & { id: string }>(
      `select p.id, m.pseudonym as author,
         array[p.plain, p.source] || array(select r.source from community.post_revision r
           where r.post_id = p.id and r.number > ${lastTakenAway('p')}) as texts
       from community.post p join community.topic t on t.id = p.topic_id join community.member m on m.id = p.author_id
       where p.id = any($1::uuid[]) and p.deleted_at is null and ${visibleTopic('t', '$2')}`,
      [ids, audiencesOf(actor)],
    );
    return new Map(rows.map(({ id, author, texts }) => [id, { author, texts }]));
  }
}
