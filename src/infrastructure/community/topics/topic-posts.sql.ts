import type {
  PostItem,
  PostItemQuery,
  PostItemView,
  PostsFilter,
  TopicPosts,
  TopicPostsQuery,
} from '#application/community/topics/topic-posts.query';
import type { WordedPost } from '#application/community/topics/topic-page.query';
import { refusalOnWords } from '#application/community/topics/words-rights.policy';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Acceptances } from '#domain/community/topics/acceptances';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import { parisDay } from '#domain/shared/day';
import { decodeCursor, type Direction, encodeCursor, pageOfRows } from '../../platform/persistence/cursor.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, knownTopic, onceShownPost, onceShownTopic, onlyHiddenPost } from '../visibility.sql.ts';
import {
  AUTHOR_JOIN,
  myMarks,
  type PlainRow,
  PLAIN_POST_COLUMNS,
  POST_COLUMNS,
  POST_JOINS,
  type PostRow,
  postView,
  withParent,
  withWords,
  wordsOf,
} from './post-view.sql.ts';
import { standingIn } from './topic-head.sql.ts';
import { SqlTopicItem } from './topic-item.sql.ts';

/** Of the post `p` of the topic `t`, whatever is read of it. */
const OF_EACH = `p.version, t.id as topic_id, t.category_id, t.acceptances, t.deleted_at is not null as topic_deleted`;

/** @param mine what the member who asks did with each post, and their own words as they wrote them; nothing for visitors */
const posts = (columns: string, joins: string, wanted: string, mine: string) => `
  select ${columns}${mine}, ${OF_EACH}
  from community.topic t
  join community.post p on p.topic_id = t.id
  ${joins}
  where ${knownTopic('t', '$1')} and ${wanted}`;

/** And as it was written, where it is theirs or they may change somewhere what others wrote: `sourceIn` says who is told. */
const ofMember = (member: string, editsOthers: string) =>
  `${myMarks(member)}, case when p.author_id = ${member} or ${editsOthers} then p.source end as source`;
/** Whether what others wrote is looked at as well: agents change what other agents wrote. */
const mayEditOthers = (actor: Actor): boolean => actor.may('post.edit-any') || actor.may('official.validate');

const ONE = posts(
  `${POST_COLUMNS}, p.purged_at is not null as purged,
    ${onlyHiddenPost('p', 't')} as only_hidden, ${onceShownTopic('t')} and ${onceShownPost('p')} as once_shown`,
  POST_JOINS,
  'p.id = $2',
  ofMember('$3', '$4'),
);

const shown = (seesDeleted: string) => `p.purged_at is null and (${seesDeleted} or p.deleted_at is null)`;
const page = (comparison: string, way: string, mine: string) =>
  posts(
    PLAIN_POST_COLUMNS,
    AUTHOR_JOIN,
    `t.id = $2 and p.position ${comparison} $3 and ${shown('$4')} order by p.position ${way} limit $5`,
    mine,
  );
const inFull = (mine: string) =>
  posts(POST_COLUMNS, POST_JOINS, `p.id = any($2::uuid[]) and ${shown('$3')}`, mine);
const FOR_VISITORS = { forwards: page('>', 'asc', ''), backwards: page('<', 'desc', ''), inFull: inFull('') };
const FOR_MEMBERS = {
  forwards: page('>', 'asc', ofMember('$6', '$7')),
  backwards: page('<', 'desc', ofMember('$6', '$7')),
  inFull: inFull(ofMember('$4', '$5')),
};

interface Place {
  readonly direction: Direction;
  readonly position: number;
}

interface Seen {
  readonly limit: number;
  readonly seesDeleted: boolean;
}

/** Posts of a topic in order, by keyset on their position: those of which there is more to read are read again in full. */
export class SqlTopicPosts implements TopicPostsQuery {
  private readonly topic: SqlTopicItem;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {
    this.topic = new SqlTopicItem(sql);
  }

  /** One statement for who reads what stands; the topic is looked at first where its category decides, or nothing was found. */
  async execute(actor: Actor, topicId: string, filter: PostsFilter): Promise<TopicPosts> {
    const from = filter.cursor === undefined ? null : decodeCursor(filter.cursor, placeIn);
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const standing =
      actor.may('topic.read-deleted') || !isId(topicId)
        ? null
        : await this.rows(actor, topicId, from, { limit, seesDeleted: false });
    if (standing?.[0]?.topic_deleted === false)
      return this.pageOf(standing, actor, from, { limit, seesDeleted: false });
    const item = await this.topic.execute(actor, topicId);
    if (item.found !== 'topic') return item;
    const seesDeleted = actor.may('topic.read-deleted', item.topic.category.id);
    const rows = standing ?? (await this.rows(actor, topicId, from, { limit, seesDeleted }));
    return this.pageOf(rows, actor, from, { limit, seesDeleted });
  }

  /** One more than are shown, which tells whether the list goes on. */
  private rows(
    actor: Actor,
    topicId: string,
    from: Place | null,
    { limit, seesDeleted }: Seen,
  ): Promise<ListRow[]> {
    const way = from?.direction === 'before' ? 'backwards' : 'forwards';
    return this.read(way, actor, [audiencesOf(actor), topicId, from?.position ?? 0, seesDeleted, limit + 1]);
  }

  private read<R extends Row>(
    which: keyof typeof FOR_VISITORS,
    actor: Actor,
    params: readonly unknown[],
  ): Promise<R[]> {
    return actor.memberId === null
      ? this.sql.rows<R>(FOR_VISITORS[which], params)
      : this.sql.rows<R>(FOR_MEMBERS[which], [...params, actor.memberId, mayEditOthers(actor)]);
  }

  private async pageOf(
    rows: readonly ListRow[],
    actor: Actor,
    from: Place | null,
    { limit, seesDeleted }: Seen,
  ): Promise<TopicPosts> {
    const page = pageOfRows(rows, limit, from, ({ position }, direction) =>
      encodeCursor(`${direction === 'after' ? 'a' : 'b'}${position}`),
    );
    const seen = { seesDeleted, today: parisDay(this.clock.now()) };
    const items = (await this.inFull(page.items, actor, seesDeleted)).map((row) =>
      itemView(row, actor, seen),
    );
    return { found: 'posts', posts: { ...page, items } };
  }

  /** The same posts with their seals and what they answer, without those that were taken away in between. */
  private async inFull(
    rows: readonly ListRow[],
    actor: Actor,
    seesDeleted: boolean,
  ): Promise<readonly Row[]> {
    const listed = new Map(rows.map((row) => [row.id, row]));
    const all = new Map<string, Row | null>(rows.map((row) => [row.id, withParent(row, listed)]));
    const missing = rows.map(({ id }) => id).filter((id) => all.get(id) === null);
    if (missing.length > 0)
      for (const row of await this.read<Row>('inFull', actor, [audiencesOf(actor), missing, seesDeleted]))
        all.set(row.id, row);
    return [...all.values()].filter((row) => row !== null);
  }
}

export class SqlPostItem implements PostItemQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(...[actor, postId, how]: Parameters<PostItemQuery['execute']>): Promise<PostItem> {
    if (!isId(postId)) return { found: 'nothing' };
    const row = await this.sql.row<OneRow>(ONE, [
      audiencesOf(actor),
      postId,
      actor.memberId,
      mayEditOthers(actor),
    ]);
    if (!row) return { found: 'nothing' };
    const gone: PostItem = row.once_shown
      ? { found: 'gone', onlyHidden: row.only_hidden }
      : { found: 'nothing' };
    if (row.purged) return gone;
    const seesDeleted = actor.may('topic.read-deleted', row.category_id);
    const { justWrote = false } = how ?? {};
    const isTheirs = (justWrote || actor.clientId === null) && actor.is(knownId<'Member'>(row.author_id));
    const own = row.hidden && (justWrote || !row.topic_deleted) && isTheirs;
    if ((row.deleted_at || row.topic_deleted) && !seesDeleted && !own) return gone;
    const seen = { seesDeleted, today: parisDay(this.clock.now()), justWrote };
    return { found: 'post', post: itemView(row, actor, seen) };
  }
}

function itemView(row: Row, actor: Actor, seen: Parameters<typeof postView>[3]): PostItemView {
  const post = withWords(postView(row, standingIn(row.acceptances), actor, seen));
  return { ...post, topicId: row.topic_id, source: sourceIn(row, post, actor), version: row.version };
}

/** Words that are not shown have none. */
function sourceIn(row: Row, { html }: WordedPost, actor: Actor): string | null {
  if (typeof row.source !== 'string' || html === '') return null;
  const what = { category: row.category_id, words: wordsOf(row) };
  const authorId = knownId<'Member'>(row.author_id);
  return refusalOnWords('edit', actor, { authorId }, what) === null ? row.source : null;
}

function placeIn(written: string): Place | null {
  const [, way, position] = /^([ab])([1-9]\d{0,7})$/.exec(written) ?? [];
  return way ? { direction: way === 'a' ? 'after' : 'before', position: Number(position) } : null;
}

interface Row extends PostRow {
  version: number;
  topic_id: string;
  category_id: string;
  topic_deleted: boolean;
  acceptances: Acceptances;
  /** Of a member alone. */
  source?: string | null;
}

interface ListRow extends Row, PlainRow {}

interface OneRow extends Row {
  purged: boolean;
  once_shown: boolean;
  only_hidden: boolean;
}
