import type {
  PostItem,
  PostItemQuery,
  PostItemView,
  PostsFilter,
  TopicPosts,
  TopicPostsQuery,
} from '#application/community/topics/topic-posts.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { parisDay } from '#domain/shared/day';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, knownTopic, onceShownPost, onceShownTopic } from '../visibility.sql.ts';
import { myMarks, POST_COLUMNS, POST_JOINS, type PostRow, postView } from './post-view.sql.ts';
import { type AcceptanceRow, standingIn } from './topic-head.sql.ts';
import { SqlTopicItem } from './topic-item.sql.ts';

const posts = (wanted: string) => `
  select ${POST_COLUMNS}${myMarks('$2')}, p.version, t.id as topic_id, t.category_id, t.acceptances,
    t.deleted_at is not null as topic_deleted, p.purged_at is not null as purged,
    ${onceShownTopic('t')} and ${onceShownPost('p')} as once_shown
  from community.topic t
  join community.post p on p.topic_id = t.id
  ${POST_JOINS}
  where ${knownTopic('t', '$1')} and ${wanted}`;

const ONE = posts('p.id = $3');
const page = (comparison: string, way: string) =>
  posts(
    `t.id = $3 and p.position ${comparison} $4 and p.purged_at is null and ($5 or p.deleted_at is null) order by p.position ${way} limit $6`,
  );
const FORWARDS = page('>', 'asc');
const BACKWARDS = page('<', 'desc');

/** Posts of a topic in order, by keyset on their position. */
export class SqlTopicPosts implements TopicPostsQuery {
  private readonly topic: SqlTopicItem;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {
    this.topic = new SqlTopicItem(sql);
  }

  async execute(actor: Actor, topicId: string, filter: PostsFilter): Promise<TopicPosts> {
    const from = filter.cursor === undefined ? { backwards: false, position: 0 } : decode(filter.cursor);
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const item = await this.topic.execute(actor, topicId);
    if (item.found !== 'topic') return item;
    const seesDeleted = actor.may('topic.read-deleted', item.topic.category.id);
    const rows = await this.sql.rows<Row>(from.backwards ? BACKWARDS : FORWARDS, [
      audiencesOf(actor),
      actor.memberId,
      topicId,
      from.position,
      seesDeleted,
      limit + 1,
    ]);
    const more = rows.length > limit;
    const shown = rows.slice(0, limit);
    if (from.backwards) shown.reverse();
    const seen = { seesDeleted, today: parisDay(this.clock.now()) };
    const items = shown.map((row) => itemView(row, actor, seen));
    const [first, last] = [items[0], items.at(-1)];
    return {
      found: 'posts',
      posts: {
        items,
        next: last && (from.backwards || more) ? encode('a', last.position) : null,
        previous: first && (from.backwards ? more : from.position > 0) ? encode('b', first.position) : null,
      },
    };
  }
}

export class SqlPostItem implements PostItemQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, postId: string): Promise<PostItem> {
    if (!isId(postId)) return { found: 'nothing' };
    const row = await this.sql.row<Row>(ONE, [audiencesOf(actor), actor.memberId, postId]);
    if (!row) return { found: 'nothing' };
    const gone: PostItem = { found: row.once_shown ? 'gone' : 'nothing' };
    if (row.purged) return gone;
    const seesDeleted = actor.may('topic.read-deleted', row.category_id);
    const own = row.hidden && !row.topic_deleted && actor.is(row.author_id as MemberId);
    if ((row.deleted_at || row.topic_deleted) && !seesDeleted && !own) return gone;
    const seen = { seesDeleted, today: parisDay(this.clock.now()) };
    return { found: 'post', post: itemView(row, actor, seen) };
  }
}

const itemView = (row: Row, actor: Actor, seen: Parameters<typeof postView>[3]): PostItemView => ({
  ...postView(row, standingIn(row.acceptances), actor, seen),
  topicId: row.topic_id,
  version: row.version,
});

const encode = (way: 'a' | 'b', position: number): string =>
  Buffer.from(`${way}${position}`).toString('base64url');

function decode(cursor: string): { backwards: boolean; position: number } {
  const [, way, position] = /^([ab])([1-9]\d{0,7})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!way) throw new InvalidValue('cursor', 'cursor.broken');
  return { backwards: way === 'b', position: Number(position) };
}

interface Row extends PostRow {
  version: number;
  purged: boolean;
  topic_id: string;
  category_id: string;
  topic_deleted: boolean;
  once_shown: boolean;
  acceptances: AcceptanceRow[];
}
