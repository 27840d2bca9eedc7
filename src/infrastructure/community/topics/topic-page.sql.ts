import type {
  PostView,
  Removal,
  TopicPage,
  TopicPageOutcome,
  TopicPageQuery,
} from '#application/community/topics/topic-page.query';
import {
  type ChoiceInQuestion,
  type RolesOver,
  rightsOn,
  rightsOnPost,
} from '#application/community/topics/topic-rights.policy';
import { isAccepted, lastChooser } from '#domain/community/topics/acceptances';
import type { PostId } from '#domain/community/topics/ids';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isPlace } from '../asked.ts';
import { audiencesOf, knownTopic, onceShownTopic, visibleTopic } from '../visibility.sql.ts';
import {
  leftToPostAuthor,
  myMarks,
  POST_COLUMNS,
  POST_JOINS,
  type PostRow,
  postStateOf,
  postView,
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

// Positions of one page, the opening post, accepted replies and those of the organisation wherever they are: each found by
// an index of its own, so that a topic of a thousand replies costs no more than its page.
const posts = (mine: string) => `
  select ${POST_COLUMNS}
    ${mine}
  from community.topic t
  join lateral (
    select p.id from community.post p where p.topic_id = t.id and p.position = 1
    union select p.id from community.post p where p.topic_id = t.id and p.position between $3 and $4
    union select (a->>'postId')::uuid from jsonb_array_elements(t.acceptances) a
      where a->>'withdrawnAt' is null and a->'resting' is null
    union select p.id from community.seal s join community.post p on p.id = s.post_id
      where t.official <> 'none' and s.lifted_at is null and p.topic_id = t.id
  ) wanted on true
  join community.post p on p.id = wanted.id and p.topic_id = t.id
  ${POST_JOINS}
  where t.number = $1 and p.purged_at is null and ${knownTopic('t', '$2')}
  order by p.position`;

const ANONYMOUS_POSTS = posts('');
const SIGNED_IN_POSTS = posts(myMarks('$5'));

const LEADS_ELSEWHERE = `
  select t.deleted_at is not null as deleted, t.title, t.author_id, t.opened_at,
    t.merged_into is null and t.purged_at is null and (t.decision_id is not null or t.deleted_by <> t.author_id) as taken_away,
    t.deletion_reason, t.decision_id,
    target.number, target.slug, redirect.post_id
  from community.topic t
  left join community.topic_redirect redirect on redirect.number = t.number
  left join community.topic target on target.id = redirect.topic_id and ${visibleTopic('target', '$2')}
  where t.number = $1 and ${knownTopic('t', '$2')} and ${onceShownTopic('t')}`;

const first = (page: number) => 2 + (page - 1) * PAGE_SIZE;

/** A page of a topic by its public number: two statements at once for everybody. */
export class SqlTopicPage implements TopicPageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, number: number, page: number): Promise<TopicPageOutcome> {
    if (!isPlace(number) || !isPlace(page)) return { found: 'nothing' };
    const audiences = audiencesOf(actor);
    const range = [number, audiences, first(page), first(page + 1) - 1];
    const [head, rows] = await Promise.all([
      readHead(this.sql, HEAD, number, actor),
      actor.memberId === null
        ? this.sql.rows<PostRow>(ANONYMOUS_POSTS, range)
        : this.sql.rows<PostRow>(SIGNED_IN_POSTS, [...range, actor.memberId]),
    ]);
    const hidden =
      head?.deleted_at && !leftToAuthor(head, actor) && !actor.may('topic.read-deleted', head.category_id);
    if (!head || hidden) return this.elsewhere(actor, number);
    const pageCount = Math.max(1, Math.ceil((head.last_position - 1) / PAGE_SIZE));
    if (page > pageCount) return { found: 'nothing' };
    return { found: 'page', page: pageOf(head, rows, page, pageCount, actor, this.clock.now()) };
  }

  private async elsewhere(actor: Actor, number: number): Promise<TopicPageOutcome> {
    const row = await this.sql.row<ElsewhereRow>(LEADS_ELSEWHERE, [number, audiencesOf(actor)]);
    if (row?.number)
      return { found: 'moved', number: Number(row.number), slug: row.slug, postId: row.post_id };
    return row?.deleted ? { found: 'gone', removal: removalFor(actor, row) } : { found: 'nothing' };
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
  const seesDeleted = actor.may('topic.read-deleted', head.category_id);
  const seen = { seesDeleted, today: parisDay(now) };
  const shown = rows.filter((row) => seesDeleted || !row.deleted_at || leftToPostAuthor(row, actor));
  const views = shown.map((row) => postView(row, chosen, actor, seen));
  const opening = views[0];
  if (!opening) throw new Error('A topic always has its opening post');
  const state = topicStateOf(head);
  const order = new Map<string, number>(chosen.map((one, index) => [one.postId, index]));
  return {
    topic: topicView(head),
    opening,
    accepted: views
      .filter((each) => each.accepted && !each.deletedAt)
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    official: views.filter((each) => each.official && each.position > 1).sort(organisationFirst),
    replies: views.filter((each) => each.position >= first(page) && each.position < first(page + 1)),
    rights: {
      ...rightsOn(actor, state, now, rolesOver(head)),
      posts: Object.fromEntries(
        shown.map((row) => [
          row.id,
          rightsOnPost(actor, postStateOf(row), state, {
            words: wordsOf(row),
            choice: choiceIn(head, row.id as PostId),
          }),
        ]),
      ),
    },
    byNewcomer: head.by_newcomer,
    ofIncident: head.of_incident,
    page,
    pageCount,
    deletionReason: head.deletion_reason,
    mine:
      actor.memberId === null
        ? null
        : { follow: head.follow, readPosition: head.read_position, hasDraft: head.has_draft },
  };
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
