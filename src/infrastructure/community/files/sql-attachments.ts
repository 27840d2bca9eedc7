import type { Attachment, Attachments } from '#application/community/files/attachments.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId } from '#domain/community/topics/post';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { findable, saidTo, visibleChannel } from '../chat/visible-channel.sql.ts';
import { lastTakenAway } from '../topics/shown-texts.sql.ts';
import { audiencesOf, channelAudiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';

const SAID = `select 1 from community.attachment a
  join community.chat_message m on m.id = a.message_id and ${findable('m')} and position(a.key in m.html) > 0
  join community.chat_channel c on c.id = m.channel_id
  where a.key = $3 and ${visibleChannel('c', '$2')} and ${saidTo('m', '$1')}`;

/** Where a file belongs to a post: of what does not stand, the topic is at least known. */
const PLACED = `
  select t.category_id, p.author_id, coalesce(a.owner_id = $2, false) as own,
    p.deleted_at is null and ${visibleTopic('t', '$3')} as stands, position(a.key in p.html) > 0 as shown,
    exists (select 1 from community.post_revision r
      where r.post_id = p.id and position(a.key in r.source) > 0 and r.number > ${lastTakenAway('p')}) as "wasShown"
  from community.attachment a
  left join community.post p on p.id = a.post_id
  left join community.topic t on t.id = p.topic_id
  where a.key = $1 and (a.owner_id = $2 or ${knownTopic('t', '$3')})`;

const showsIt = (posts: string): string => `exists (
  select 1 from community.post other join community.topic ot on ot.id = other.topic_id
  where ${posts} and other.deleted_at is null and position(a.key in other.html) > 0 and ${visibleTopic('ot', '$2')})`;
const BESIDE = `
  select 1 from community.attachment a join community.post p on p.id = a.post_id
  where a.key = $1 and (${showsIt('other.topic_id = p.topic_id')} or ${showsIt('other.author_id = a.owner_id')})`;

const PART_UNSHOWN = `
  update community.attachment a set post_id = null, name = '' from community.post p
  where p.id = a.post_id and position(a.key in p.source) = 0
    and (p.id = any($1::uuid[]) or p.id in (select post_id from community.post_revision where id = any($2::uuid[])))
    and not exists (select 1 from community.post_revision r where r.post_id = p.id and position(a.key in r.source) > 0)
    and not exists (select 1 from community.post other
      where (other.topic_id = p.topic_id or other.author_id = a.owner_id) and position(a.key in other.source) > 0)
  returning a.key`;

interface Placed {
  readonly category_id: CategoryId;
  readonly author_id: MemberId;
  readonly own: boolean;
  /** The post and its topic do. */
  readonly stands: boolean;
  readonly shown: boolean;
  /** By a former version that nobody else took away. */
  readonly wasShown: boolean;
}

/** Whether the history of the post shows it to the actor: what somebody took out of another's text, to those who do so. */
function isOfHistory({ category_id, author_id, wasShown }: Placed, actor: Actor): boolean {
  if (actor.is(author_id)) return true;
  return actor.may('post.read-history', category_id) && (wasShown || actor.may('post.edit-any', category_id));
}

export class SqlAttachments implements Attachments {
  constructor(private readonly sql: Sql) {}

  async usedBy(member: MemberId): Promise<number> {
    await this.sql.rows(`select id from community.member where id = $1 for no key update`, [member]);
    const row = await this.sql.row<{ used: string }>(
      `select coalesce(sum(bytes), 0) as used from community.attachment where owner_id = $1`,
      [member],
    );
    return Number(row?.used ?? 0);
  }

  async add(file: Attachment): Promise<void> {
    await this.sql.rows(
      `insert into community.attachment (id, owner_id, key, content_type, bytes, width, height, name, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        file.id,
        file.ownerId,
        file.key,
        file.contentType,
        file.bytes,
        file.width,
        file.height,
        file.name,
        file.uploadedAt,
      ],
    );
  }

  async attach(keys: readonly string[], owner: MemberId, post: PostId): Promise<void> {
    if (keys.length === 0) return;
    await this.sql.rows(
      `update community.attachment set post_id = $3
       where key = any($1::text[]) and owner_id = $2 and post_id is null and message_id is null`,
      [keys, owner, post],
    );
  }

  async attachToMessage(keys: readonly string[], owner: MemberId, message: MessageId): Promise<void> {
    if (keys.length === 0) return;
    await this.sql.rows(
      `update community.attachment set message_id = $3
       where key = any($1::text[]) and owner_id = $2 and post_id is null and message_id is null`,
      [keys, owner, message],
    );
  }

  async partFromMessages(ids: readonly MessageId[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      `update community.attachment set message_id = null, name = '' where message_id = any($1::uuid[]) returning key`,
      [[...ids]],
    );
    return rows.map(({ key }) => key);
  }

  async messageOf(key: string): Promise<MessageId | null> {
    const row = await this.sql.row<{ id: MessageId | null }>(
      `select message_id as id from community.attachment where key = $1`,
      [key],
    );
    return row?.id ?? null;
  }

  async mayBeReadBy(actor: Actor, key: string): Promise<boolean> {
    const row = await this.sql.row<Placed>(PLACED, [key, actor.memberId, audiencesOf(actor)]);
    if (!row) return this.isSaidTo(actor, key);
    if (row.own) return true;
    if (!row.stands && !actor.may('topic.read-deleted', row.category_id)) return false;
    return row.shown || isOfHistory(row, actor) || this.isShownBeside(actor, key);
  }

  /** Its post shows it no more; another may: of its owner, or one that quotes it where both stand. */
  private async isShownBeside(actor: Actor, key: string): Promise<boolean> {
    return (await this.sql.row(BESIDE, [key, audiencesOf(actor)])) !== null;
  }

  async partUnshown(posts: readonly string[], revisions: readonly string[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ key: string }>(PART_UNSHOWN, [[...posts], [...revisions]]);
    return rows.map(({ key }) => key);
  }

  async forget(keys: readonly string[]): Promise<void> {
    await this.sql.rows(
      `delete from community.attachment where key = any($1::text[]) and post_id is null and message_id is null`,
      [[...keys]],
    );
  }

  /** A file that is shown in a message, as it reads now, to who may read that. */
  private async isSaidTo(actor: Actor, key: string): Promise<boolean> {
    if (!actor.may('chat.read')) return false;
    return (await this.sql.row(SAID, [actor.memberId, channelAudiencesOf(actor), key])) !== null;
  }

  async forgetUnused(uploadedBefore: Date, limit: number, but: readonly string[]): Promise<string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      `delete from community.attachment where id in (
         select a.id from community.attachment a
         where a.post_id is null and a.message_id is null and a.uploaded_at < $1 and a.key <> all($3::text[]) and not exists (
           select from community.draft d where d.member_id = a.owner_id and position(a.key in d.body) > 0)
         order by a.uploaded_at limit $2 for update skip locked)
       returning key`,
      [uploadedBefore, limit, but],
    );
    return rows.map((row) => row.key);
  }
}
