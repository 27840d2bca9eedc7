import type {
  LeftPost,
  LeftWordsBook,
  Said,
  UnsentText,
} from '#application/community/leaving/left-words.port';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';
import { lotsOf } from '#domain/shared/told-at-once';
import type { Sql } from '../../platform/persistence/sql.ts';
import { waits } from '../moderated/piece.sql.ts';
import { askedWith, questionOf } from '../official/official-view.sql.ts';
import { openedOnceBy } from '../topics/opened-once.sql.ts';
import { namesOneOf, textNamesOneOf } from '../topics/posts-naming.sql.ts';

/** A decision took neither the text nor its topic away, and none waits for one; what its author withdrew waits no more. */
const THEIRS = `community.post p join community.topic t on t.id = p.topic_id
  where p.author_id = $1 and p.purged_at is null and p.decision_id is null and not ${waits('p')}
    and (p.position > 1 or t.decision_id is null and not ${waits('t')} and t.merged_into is null)`;

const mentionsOf = (handles: readonly string[]) => handles.map((handle) => `@${handle.toLowerCase()}`);

export class SqlLeftWords implements LeftWordsBook {
  constructor(private readonly sql: Sql) {}

  postsOf(memberId: MemberId): Promise<readonly LeftPost[]> {
    return this.sql.rows<LeftPost>(
      `select p.id as "postId", p.topic_id as "topicId", p.position = 1 as "isOpening" from ${THEIRS}
       order by p.position = 1, p.id`,
      [memberId],
    );
  }

  keptOf(memberId: MemberId, but: readonly LeftPost[]): Promise<readonly LeftPost[]> {
    return this.sql.rows<LeftPost>(
      `select p.id as "postId", p.topic_id as "topicId", p.position = 1 as "isOpening" from community.post p
       where p.author_id = $1 and p.purged_at is null and not p.taken_along and p.id <> all($2::uuid[]) order by p.id`,
      [memberId, but.map(({ postId }) => postId)],
    );
  }

  waitingOf(memberId: MemberId): Promise<readonly LeftPost[]> {
    return this.sql.rows<LeftPost>(
      `select p.id as "postId", p.topic_id as "topicId", p.position = 1 as "isOpening"
       from community.post p join community.topic t on t.id = p.topic_id
       where p.author_id = $1 and (${waits('p')} or (p.position = 1 and ${waits('t')}))
       order by p.position = 1, p.id`,
      [memberId],
    );
  }

  async takenBackOf(memberId: MemberId): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from community.post where author_id = $1 and held is not null and deleted_by = author_id
       union all select id from community.topic where author_id = $1 and held is not null and deleted_by = author_id`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

  async saidBy(memberId: MemberId): Promise<readonly Said[]> {
    const rows = await this.sql.rows<{ id: Said }>(
      `select id from community.post where author_id = $1
       union all select id from community.chat_message where author_id = $1`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

  async besideOpenings(pieces: readonly string[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from community.post where position = 1 and topic_id = any($1::uuid[])
       union all select topic_id from community.post where position = 1 and id = any($1::uuid[])`,
      [pieces],
    );
    return rows.map(({ id }) => id);
  }

  async messagesOf(memberId: MemberId): Promise<readonly MessageId[]> {
    const rows = await this.sql.rows<{ id: MessageId }>(
      `select id from community.chat_message where author_id = $1 and decision_id is null`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

  async textsOf(posts: readonly PostId[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ text: string }>(
      `with theirs as (select p.id, p.source, p.plain, p.position, t.title
         from community.post p join community.topic t on t.id = p.topic_id where p.id = any($1::uuid[]))
       select source as text from theirs
       union all select plain from theirs
       union all select title from theirs where position = 1
       union all select title from (${openedOnceBy('$1')}) merged
       union all select r.source from community.post_revision r join theirs on theirs.id = r.post_id`,
      [posts],
    );
    return rows.map(({ text }) => text);
  }

  async postsNaming(handles: readonly string[], said: readonly Said[]): Promise<readonly PostId[]> {
    const found = new Set<PostId>();
    for (const names of lotsOf([...mentionsOf(handles), ...said])) {
      const rows = await this.sql.rows<{ id: PostId }>(
        `select p.id from community.post p where ${namesOneOf('p', '$1')} order by p.id`,
        [names],
      );
      for (const { id } of rows) found.add(id);
    }
    return [...found];
  }

  draftsNaming(handles: readonly string[], said: readonly Said[]): Promise<readonly UnsentText[]> {
    return this.sql.rows<UnsentText>(
      `select id, body from community.draft where ${textNamesOneOf('body', '$1')} order by id for update`,
      [[...mentionsOf(handles), ...said]],
    );
  }

  async rewordDraft({ id, body }: UnsentText): Promise<void> {
    await this.sql.rows(`update community.draft set body = $2, version = version + 1 where id = $1`, [
      id,
      body,
    ]);
  }

  async hasOthers(topicId: TopicId, memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `select from community.post where topic_id = $1 and author_id <> $2 and deleted_at is null limit 1`,
      [topicId, memberId],
    );
    return row !== null;
  }

  async conversationsOf(memberId: MemberId): Promise<readonly ChannelId[]> {
    const rows = await this.sql.rows<{ id: ChannelId }>(
      `select id from community.chat_channel
       where kind = 'direct' and 'member:' || $1::text = any(string_to_array(audience, ' ')) order by id`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

  async resealed(postId: PostId, before: string): Promise<void> {
    await this.sql.rows(
      `update community.seal s set body_hash = community.text_hash(p.source), body_version = p.version
       from community.post p where p.id = s.post_id and s.post_id = $1 and s.lifted_at is null and s.body_hash = community.text_hash($2)`,
      [postId, before],
    );
    await this.sql.rows(
      `update community.seal s set question_hash = ${questionOf('t')}
       from community.post opening join community.topic t on t.id = opening.topic_id
         join community.post p on p.topic_id = t.id
       where opening.id = $1 and opening.position = 1 and p.id = s.post_id and s.lifted_at is null
         and s.question_hash = ${askedWith('t', '$2')}`,
      [postId, before],
    );
  }
}
