import type { PostHistory, PostHistoryQuery } from '#application/community/topics/post-history.query';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, knownTopic } from '../visibility.sql.ts';
import { lastTakenAway } from './shown-texts.sql.ts';

// A revision keeps the text that was replaced, and who replaced it: each text is paired with the edit before it.
const VERSIONS = `
  with post as (
    select p.id, p.position, p.author_id, p.source, p.posted_at, t.number as topic_number, t.slug, t.title, t.category_id,
      p.deleted_at is null and t.deleted_at is null as stands, ${lastTakenAway('p')} as last_taken_away
    from community.post p join community.topic t on t.id = p.topic_id
    where p.id = $1 and ${knownTopic('t', '$2')}),
  texts as (
    select r.number, r.source, r.editor_id, r.reason, r.replaced_at
    from post join community.post_revision r on r.post_id = post.id
    union all
    select coalesce((select max(r.number) from community.post_revision r where r.post_id = post.id), 0) + 1,
      post.source, null, null, null from post),
  written as (
    select texts.number, texts.source, lag(texts.editor_id) over w as editor_id, lag(texts.reason) over w as reason,
      lag(texts.replaced_at) over w as at
    from texts window w as (order by texts.number))
  select post.id, post.stands, post.position, post.author_id, post.category_id, post.topic_number, post.slug, post.title as topic_title,
    post.last_taken_away,
    written.number, written.source, written.reason, written.editor_id, coalesce(written.at, post.posted_at) as at,
    m.pseudonym, m.handle, m.status
  from post cross join written join community.member m on m.id = coalesce(written.editor_id, post.author_id)
  order by written.number desc limit 200`;

export class SqlPostHistory implements PostHistoryQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, postId: string): Promise<PostHistory | null> {
    if (!isId(postId)) return null;
    const rows = await this.sql.rows<Row>(VERSIONS, [postId, audiencesOf(actor)]);
    const [latest] = rows;
    if (!latest) return null;
    if (!latest.stands && !actor.may('topic.read-deleted', latest.category_id)) return null;
    if (!actor.is(latest.author_id)) actor.mustBeAllowed('post.read-history', latest.category_id);
    return {
      postId: latest.id,
      position: latest.position,
      topic: { number: Number(latest.topic_number), slug: latest.slug, title: latest.topic_title },
      versions: this.shown(rows.toReversed(), actor).map((row) => ({
        number: row.number,
        source: row.source,
        by: { pseudonym: row.pseudonym, handle: row.handle, status: row.status },
        reason: row.reason,
        at: row.at,
      })),
    };
  }

  /** What somebody replaced in the text of another was taken away: it, and what stood before it, is for those who do so. */
  private shown(oldestFirst: readonly Row[], actor: Actor): readonly Row[] {
    const [first] = oldestFirst;
    if (!first || actor.is(first.author_id) || actor.may('post.edit-any', first.category_id))
      return oldestFirst;
    return oldestFirst.filter((row) => row.number > row.last_taken_away);
  }
}

interface Row {
  id: string;
  stands: boolean;
  position: number;
  author_id: MemberId;
  category_id: string;
  topic_number: string;
  slug: string;
  topic_title: string;
  number: number;
  last_taken_away: number;
  /** Who wrote it in place of the one before; null for the first. */
  editor_id: MemberId | null;
  source: string;
  reason: string | null;
  at: Date;
  pseudonym: string;
  handle: string;
  status: string;
}
