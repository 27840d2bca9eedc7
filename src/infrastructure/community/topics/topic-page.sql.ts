import type {
  PlainOf,
  PostView,
  Removal,
  TopicPage,
  TopicPageOutcome,
  TopicPageQuery,
} from '#application/community/topics/topic-page.query';
import type { ChoiceInQuestion } from '#application/community/topics/rank-over-words.policy';
import { type RolesOver, rightsOn, rightsOnPost } from '#application/community/topics/topic-rights.policy';
import { isAccepted, isChosen, lastChooser } from '#domain/community/topics/acceptances';
import type { PostId } from '#domain/community/topics/ids';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import { knownId, type MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isPlace } from '../asked.ts';
import { audiencesOf, knownTopic, onceShownTopic, onlyHidden, visibleTopic } from '../visibility.sql.ts';
import {
  AUTHOR_JOIN,
  leftToPostAuthor,
  myMarks,
  type PlainRow,
  PLAIN_POST_COLUMNS,
  POST_COLUMNS,
  POST_COLUMNS_OF_FEW_WORDS,
  POST_JOINS,
  type PostRow,
  postStateOf,
  postView,
  withParent,
  withWords,
  wordsOf,
} from './post-view.sql.ts';
import {
  type HeadRow,
  leftToAuthor,
  readHead,
  standingIn,
  topicHead,
  topicStateOf,
  topicView,
} from './topic-head.sql.ts';

const HEAD = topicHead('t.number = $1');

/** @param found what joins the posts `p` that are wanted to their topic `t` @param mine what the member who asks did with each; nothing for visitors */
const posts = (columns: string, found: string, mine: string) => `
  select ${columns}${mine}
  from community.topic t
  ${found}
  where t.number = $1 and p.purged_at is null and ${knownTopic('t', '$2')}`;

/** At the positions `$3`: the opening post and the replies of the page, which is all there is to most pages. */
const AT_POSITIONS = `join community.post p on p.topic_id = t.id and p.position = any($3::int[])
  ${AUTHOR_JOIN}`;

/** Those of the ids `$3`, and all under a seal: each is found by its id, so that a topic of a thousand replies costs no more than its page. */
const APART = `join lateral (
    select unnest($3::uuid[]) as id
    union select s.post_id from community.seal s join community.post sealed on sealed.id = s.post_id
      where t.official <> 'none' and s.lifted_at is null and sealed.topic_id = t.id
  ) wanted on true
  join lateral (select * from community.post found where found.id = wanted.id offset 0) p on p.topic_id = t.id
  ${POST_JOINS}`;

const statementsFor = (mine: string) => ({
  all: posts(PLAIN_POST_COLUMNS, AT_POSITIONS, mine),
  few: posts(POST_COLUMNS_OF_FEW_WORDS, AT_POSITIONS, mine),
  apart: posts(POST_COLUMNS, APART, mine),
});
const FOR_VISITORS = statementsFor('');
const FOR_MEMBERS = statementsFor(myMarks('$4'));

const LEADS_ELSEWHERE = `
  select t.deleted_at is not null as deleted, ${onlyHidden('t')} as only_hidden, t.title, t.author_id, t.opened_at,
    t.merged_into is null and t.purged_at is null and (t.decision_id is not null or t.deleted_by <> t.author_id) as taken_away,
    t.deletion_reason, t.decision_id,
    target.number, target.slug, redirect.post_id
  from community.topic t
  left join community.topic_redirect redirect on redirect.number = t.number
  left join community.topic target on target.id = redirect.topic_id and ${visibleTopic('target', '$2')}
  where t.number = $1 and ${knownTopic('t', '$2')} and ${onceShownTopic('t')}`;

const firstOn = (page: number) => 2 + (page - 1) * PAGE_SIZE;

/** Of the opening post, which stands on every page, and of the replies of this one. */
const positionsOf = (page: number): readonly number[] => [
  1,
  ...Array.from({ length: PAGE_SIZE }, (_, index) => firstOn(page) + index),
];

/**
 * A page of a topic by its public number: two statements at once for everybody, and a third where there is more to read of some posts: a
 * seal, who deleted them, or what they answer on another page; or where a chosen reply stands elsewhere.
 */
export class SqlTopicPage implements TopicPageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    number: number,
    page: number,
    plainOf: PlainOf = 'all',
  ): Promise<TopicPageOutcome> {
    if (!isPlace(number) || !isPlace(page)) return { found: 'nothing' };
    const [head, rows] = await Promise.all([
      readHead(this.sql, HEAD, number, actor),
      this.posts<PlainRow>(plainOf, actor, number, positionsOf(page)),
    ]);
    const hidden =
      head?.deleted_at && !leftToAuthor(head, actor) && !actor.may('topic.read-deleted', head.category_id);
    if (!head || hidden) return this.elsewhere(actor, number);
    const pageCount = Math.max(1, Math.ceil((head.last_position - 1) / PAGE_SIZE));
    if (page > pageCount) return { found: 'nothing' };
    const all = await this.withTheRest(rows, head, actor, number);
    // Without its opening post it was taken away while it was read.
    if (!all.some(({ position }) => position === 1)) return this.elsewhere(actor, number);
    return { found: 'page', page: pageOf(head, all, page, pageCount, actor, this.clock.now()) };
  }

  /** What is still to be read of some posts of the page, and chosen and sealed ones of other pages. */
  private async withTheRest(
    rows: readonly PlainRow[],
    head: HeadRow,
    actor: Actor,
    number: number,
  ): Promise<readonly PostRow[]> {
    const onPage = new Map(rows.map((row) => [row.id, row]));
    const shown = rows.filter(shownTo(actor, head));
    const complete = shown.map((row) => withParent(row, onPage)).filter((row) => row !== null);
    const all = new Map<string, PostRow>(complete.map((row) => [row.id, row]));
    const chosen = standingIn(head.acceptances).map(({ postId }) => postId);
    const missing = [...shown.map(({ id }) => id), ...chosen].filter((id) => !all.has(id));
    if (missing.length === 0 && head.official === 'none') return complete;
    for (const row of await this.posts<PostRow>('apart', actor, number, missing)) all.set(row.id, row);
    return [...all.values()];
  }

  private posts<Row extends PostRow>(
    which: keyof typeof FOR_VISITORS,
    actor: Actor,
    number: number,
    wanted: readonly (number | string)[],
  ): Promise<Row[]> {
    const params = [number, audiencesOf(actor), wanted];
    return actor.memberId === null
      ? this.sql.rows<Row>(FOR_VISITORS[which], params)
      : this.sql.rows<Row>(FOR_MEMBERS[which], [...params, actor.memberId]);
  }

  private async elsewhere(actor: Actor, number: number): Promise<TopicPageOutcome> {
    const row = await this.sql.row<ElsewhereRow>(LEADS_ELSEWHERE, [number, audiencesOf(actor)]);
    if (row?.number)
      return { found: 'moved', number: Number(row.number), slug: row.slug, postId: row.post_id };
    if (!row?.deleted) return { found: 'nothing' };
    return { found: 'gone', removal: removalFor(actor, row), onlyHidden: row.only_hidden };
  }
}

function removalFor(actor: Actor, row: ElsewhereRow): Removal | null {
  if (!row.taken_away || !actor.is(row.author_id)) return null;
  return {
    what: 'topic',
    title: row.title,
    writtenAt: row.opened_at,
    reason: row.deletion_reason,
    decisionId: row.decision_id,
  };
}

interface ElsewhereRow {
  deleted: boolean;
  only_hidden: boolean;
  title: string;
  author_id: MemberId;
  opened_at: Date;
  taken_away: boolean | null;
  deletion_reason: string | null;
  decision_id: string | null;
  number: string | null;
  slug: string;
  post_id: string | null;
}

function pageOf(
  head: HeadRow,
  rows: readonly PostRow[],
  page: number,
  pageCount: number,
  actor: Actor,
  now: Date,
): TopicPage {
  const chosen = standingIn(head.acceptances);
  const seen = { seesDeleted: actor.may('topic.read-deleted', head.category_id), today: parisDay(now) };
  const shown = rows.filter(shownTo(actor, head)).toSorted((a, b) => a.position - b.position);
  const views = shown.map((row) => postView(row, chosen, actor, seen));
  const opening = views[0];
  if (!opening) throw new Error('A topic always has its opening post');
  const state = topicStateOf(head);
  const order = new Map<string, number>(chosen.map((one, index) => [one.postId, index]));
  return {
    topic: topicView(head),
    opening: withWords(opening),
    accepted: views
      .filter((each) => each.accepted && !each.deletedAt)
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    official: views.filter((each) => each.official && each.position > 1).sort(organisationFirst),
    replies: views.filter((each) => each.position >= firstOn(page) && each.position < firstOn(page + 1)),
    rights: {
      ...rightsOn(actor, state, now, rolesOver(head)),
      posts: Object.fromEntries(
        shown.map((row) => [
          row.id,
          rightsOnPost(actor, postStateOf(row), state, {
            words: wordsOf(row),
            authorRole: row.author_role,
            choice: choiceIn(head, knownId<'Post'>(row.id)),
          }),
        ]),
      ),
    },
    byNewcomer: head.by_newcomer,
    ofIncident: head.of_incident,
    lostChoice: head.acceptances.some((one) => isChosen(one) && one.resting === true),
    lostReplies: head.lost_replies,
    page,
    pageCount,
    deletionReason: head.deletion_reason,
    mine:
      actor.memberId === null
        ? null
        : { follow: head.follow, readPosition: head.read_position, hasDraft: head.has_draft },
  };
}

/** Deleted ones for who may read them, and for authors to whom they are left. */
function shownTo(actor: Actor, head: HeadRow): (row: PostRow) => boolean {
  const seesDeleted = actor.may('topic.read-deleted', head.category_id);
  return (row) => seesDeleted || !row.deleted_at || leftToPostAuthor(row, actor);
}

const rolesOver = (head: HeadRow): RolesOver => ({
  opener: head.author_role,
  closer: head.closer_role,
  remover: head.deleted_at && head.remover_role,
});

function choiceIn(head: HeadRow, postId: PostId): ChoiceInQuestion {
  const { acceptances, author_id: asker, author_role: askerRole } = head;
  const last = lastChooser(acceptances, postId, asker);
  const roleOf = (id: MemberId) => (id === asker ? askerRole : (head.chooser_roles?.[id] ?? 'member'));
  return {
    isAccepted: isAccepted(acceptances, postId),
    last: last && { memberId: last, role: roleOf(last) },
  };
}

function organisationFirst(a: PostView, b: PostView): number {
  if (a.official!.kind !== b.official!.kind) return a.official!.kind === 'authored' ? -1 : 1;
  return b.official!.sealedAt.getTime() - a.official!.sealedAt.getTime();
}
