import { isId } from '#domain/shared/id';
import type {
  IdeaAnswerView,
  IdeaCommentView,
  IdeaLink,
  IdeaRow,
  IdeaView,
  OwnIdeaComment,
} from '#application/engagement/ideas/idea-view';
import type {
  IdeaCommentPlaceQuery,
  IdeaCommentsQuery,
  IdeaPageQuery,
  OwnIdeaCommentQuery,
} from '#application/engagement/ideas/ideas.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import { CommentNotFound, IdeaNotFound } from '#domain/engagement/ideas/idea.errors';
import {
  COMMENT_EDIT_MINUTES,
  isLive,
  VOTES_EACH,
  WITHDRAWN_FROM,
} from '#domain/engagement/ideas/idea-status';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf, placeAround } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { IDEA_ROW, isIdeaNumber, visibleComment, visibleIdea } from './visible-idea.sql.ts';

interface Row extends IdeaRow {
  readonly html: string;
  readonly source: string | null;
  readonly given: number;
  readonly takenUp: boolean;
  readonly answers: readonly (Omit<IdeaAnswerView, 'answeredAt'> & { readonly answeredAt: string })[];
  readonly mergedInto: IdeaLink | null;
  readonly mergedFrom: readonly IdeaLink[];
}

const LINK = `jsonb_build_object('number', o.number, 'slug', o.slug, 'title', o.title)`;

const page = (key: string) => `
  select ${IDEA_ROW}, i.html, case when i.author_id = $1::uuid then i.source end as source,
    i.status <> 'proposed' or exists (select from engagement.idea_vote o where o.idea_id = i.id and o.member_id <> i.author_id)
      or exists (select from engagement.idea_comment o where o.idea_id = i.id and o.author_id <> i.author_id) as "takenUp",
    (select count(*)::int from engagement.idea_vote own where own.member_id = $1 and own.place is not null) as given,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'fromStatus', a.from_status, 'status', a.status, 'html', a.html,
        'authorId', a.author_id, 'department', a.department, 'isOfficial', a.is_official, 'answeredAt', a.answered_at)
        order by a.answered_at desc, a.id desc), '[]')
      from engagement.idea_answer a where a.idea_id = i.id) as answers,
    (select ${LINK} from engagement.idea o where o.id = i.merged_into and ${visibleIdea('o', '$3')}) as "mergedInto",
    (select coalesce(jsonb_agg(${LINK} order by o.number), '[]') from engagement.idea o
      where o.merged_into = i.id and ${visibleIdea('o', '$3')}) as "mergedFrom"
  from engagement.idea i where ${visibleIdea('i', '$1')} and ${key}`;
const BY_NUMBER = page('i.number = $2::int');
const BY_ID = page('i.id = $2::uuid');

export class SqlIdeaPage implements IdeaPageQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId, oneself }: Actor, key: string): Promise<IdeaView> {
    const text = isId(key) ? BY_ID : isIdeaNumber(key) ? BY_NUMBER : null;
    const row = text && (await this.sql.row<Row>(text, [memberId, key, oneself]));
    if (!row) throw new IdeaNotFound();
    const { given, answers, takenUp, ...idea } = row;
    const isOwn = memberId !== null && idea.authorId === memberId;
    return {
      ...idea,
      answers: answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt) })),
      open: idea.standing === 'published' && isLive(idea.status),
      mayEdit: isOwn && idea.standing === 'published' && !takenUp,
      mayWithdraw: isOwn && WITHDRAWN_FROM.includes(idea.status),
      votesLeft: memberId === null ? null : Math.max(0, VOTES_EACH - given),
    };
  }
}

const comments = (beyond: string, way: 'asc' | 'desc') => `
  select c.id, c.author_id as "authorId", c.written_at as "writtenAt", c.edited_at as "editedAt", c.html, c.standing,
    case when c.author_id = $1::uuid then c.source end as source
  from engagement.idea_comment c join engagement.idea i on i.id = c.idea_id
  where i.id = $2 and ${visibleIdea('i', '$1')} and ${visibleComment('c', '$1')} ${beyond}
  order by c.written_at ${way}, c.id ${way} limit $3`;
const FIRST = comments('', 'asc');
const AFTER = comments('and (c.written_at, c.id) > ($4::timestamptz, $5::uuid)', 'asc');
const BEFORE = comments('and (c.written_at, c.id) < ($4::timestamptz, $5::uuid)', 'desc');

interface CommentRow extends Omit<IdeaCommentView, 'mayEdit' | 'mayWithdraw'> {
  /** Its author's alone. */
  readonly source: string | null;
}

export class SqlIdeaComments implements IdeaCommentsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(
    { oneself }: Actor,
    ideaId: string,
    cursor: string | null,
    limit: number = PAGE_SIZE,
  ): Promise<Page<IdeaCommentView>> {
    const from = cursor === null ? null : decodeKeyset(cursor);
    const known =
      isId(ideaId) &&
      (await this.sql.row(`select 1 from engagement.idea i where i.id = $2 and ${visibleIdea('i', '$1')}`, [
        oneself,
        ideaId,
      ]));
    if (!known) throw new IdeaNotFound();
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const rows = await this.sql.rows<CommentRow>(text, [
      oneself,
      ideaId,
      limit + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    const page = pageOf(rows, limit, from, ({ writtenAt, id }) => ({ moment: writtenAt, id }));
    const since = this.clock.now().getTime() - COMMENT_EDIT_MINUTES * 60_000;
    return {
      ...page,
      items: page.items.map((comment) => {
        const isOwn = oneself !== null && comment.authorId === oneself;
        const isFresh = comment.standing === 'published' && comment.writtenAt.getTime() >= since;
        return { ...comment, mayEdit: isOwn && isFresh, mayWithdraw: isOwn };
      }),
    };
  }
}

const BEFORE_ONE = `
  select before.*
  from engagement.idea_comment one cross join lateral (
    select c.written_at as moment, c.id from engagement.idea_comment c
    where c.idea_id = one.idea_id and ${visibleComment('c', '$1')} and (c.written_at, c.id) < (one.written_at, one.id)
    order by c.written_at desc, c.id desc limit ${PAGE_SIZE}) before
  where one.id = $2 and ${visibleComment('one', '$1')} order by moment desc, id desc`;

export class SqlIdeaCommentPlace implements IdeaCommentPlaceQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId }: Actor, commentId: string): Promise<string | null> {
    if (!isId(commentId)) return null;
    const before = await this.sql.rows<{ moment: Date; id: string }>(BEFORE_ONE, [memberId, commentId]);
    return placeAround(before, PAGE_SIZE, (row) => row);
  }
}

const OWN_COMMENT = `
  select c.id, i.id as "ideaId", c.source, c.html
  from engagement.idea_comment c join engagement.idea i on i.id = c.idea_id
  where c.id = $2 and c.author_id = $1 and ${visibleIdea('i', '$1')} and ${visibleComment('c', '$1')}`;

export class SqlOwnIdeaComment implements OwnIdeaCommentQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, commentId: string): Promise<OwnIdeaComment> {
    const row = isId(commentId)
      ? await this.sql.row<OwnIdeaComment>(OWN_COMMENT, [actor.memberId, commentId])
      : null;
    if (!row) throw new CommentNotFound();
    return row;
  }
}
