import type {
  AnswerToReview,
  CauseNameQuery,
  DeskFilter,
  DeskReviewsQuery,
  DeskReviewView,
  ReferenceToReview,
  ReviewCause,
} from '#application/community/official/desk.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf } from '../visibility.sql.ts';
import {
  type AgentJson,
  agentJson,
  ANSWERS_TO_REVIEW,
  causedBy,
  DESK_TOPIC,
  deskCategories,
  deskTopic,
  type DeskTopicRow,
  referencesToReview,
} from './desk.sql.ts';
import { startsOn } from './official-view.sql.ts';

/** Whatever waits, by the id of its seal or of itself, with why and since when. */
const WAITING = `
  select s.id, coalesce(s.lifted_at, s.review_since) as since, coalesce(s.lifted_why, s.review_why) as why,
    case when s.lifted_at is null then s.review_causes else '[]' end as review_causes ${ANSWERS_TO_REVIEW}
  union all
  select a.id, a.review_since, a.review_why, a.review_causes ${referencesToReview('$4')}`;

/** The causes of `x` by their names: an entry that changed twice is named once. */
const NAMED = `(
  select coalesce(jsonb_agg(jsonb_build_object('why', n.why, 'name', n.name, 'from', n.starts) order by n.first, n.name), '[]')
  from (
    select c.why, coalesce(r.label, v.label, c.cause) as name, min(c.at) as first,
      ${startsOn('c."from"')} as starts
    from jsonb_to_recordset(x.review_causes) c(why text, cause text, at text, "from" text)
    left join community.rule r on c.why = 'rule-changed' and r.key = c.cause
    left join community.regulatory_value v on c.why = 'value-changed' and v.key = c.cause
    group by c.why, c.cause, r.label, v.label) n)`;

/** Number of the first version of the article `a` that waits: of those that apply or will. */
const WAITING_VERSION = `(
  select w.number from community.reference_version w
  where w.reference_id = a.id and w.state = 'to_review' and w.valid_from >= a.valid_from and not exists (
    select from community.reference_version later
    where later.reference_id = a.id and later.valid_from = w.valid_from and later.number > w.number)
  order by w.valid_from limit 1)`;

const reviews = (wanted: readonly string[], way: 'asc' | 'desc') => `
  select x.id, x.since, x.why, ${NAMED} as causes, ${DESK_TOPIC},
    s.post_id, p.position, s.kind, s.sealed_at, s.lifted_at is null as stands, p.deleted_at is not null as post_deleted,
    a.slug as reference_slug, a.title as reference_title, a.published_at,
    ${WAITING_VERSION} as reference_number,
    case when own.id is not null then jsonb_build_object('id', own.id, 'slug', own.slug, 'name', own.name) end as own,
    coalesce(s.department, a.department) as department, coalesce(s.review_by, a.review_by)::text as review_by,
    ${agentJson('m')} as owner
  from (${WAITING}) x
  left join community.seal s on s.id = x.id
  left join community.post p on p.id = s.post_id
  left join community.topic t on t.id = p.topic_id
  left join community.category c on c.id = t.category_id
  left join community.reference_answer a on a.id = x.id
  left join community.category own on own.id = a.category_id
  join community.member m on m.id = coalesce(s.sealed_by, a.owner_id)
  where ${['true', ...wanted].join(' and ')}
  order by x.since ${way}, x.id ${way} limit $3`;

/** Deleted answers too, where their topic stands: their seal fell, and the desk decides what becomes of the question. */
export class SqlDeskReviews implements DeskReviewsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, filter: DeskFilter & { cause?: ReviewCause }): Promise<Page<DeskReviewView>> {
    const from = filter.cursor ? decodeKeyset(filter.cursor) : null;
    const categories = await deskCategories(this.sql, actor, filter.categoryId);
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const ofNone = filter.categoryId === undefined;
    const params: unknown[] = [audiencesOf(actor), categories, limit + 1, ofNone];
    const param = (value: unknown) => `$${params.push(value)}`;
    const backwards = from?.direction === 'before';
    const wanted: string[] = [];
    if (from)
      wanted.push(
        `(x.since, x.id) ${backwards ? '<' : '>'} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`,
      );
    if (filter.cause) {
      const { of, key } = filter.cause;
      wanted.push(causedBy('x', `${param(`${of}-changed`)}::text`, `${param(asked(key))}::text`));
    }
    const rows = await this.sql.rows<Row>(reviews(wanted, backwards ? 'desc' : 'asc'), params);
    const page = pageOf(rows, limit, from, (row) => ({ moment: row.since, id: row.id }));
    return { ...page, items: page.items.map(view) };
  }
}

const NAMES = {
  rule: 'select label from community.rule where key = $1',
  value: 'select label from community.regulatory_value where key = $1',
};

export class SqlCauseName implements CauseNameQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ of, key }: ReviewCause): Promise<string | null> {
    const row = await this.sql.row<{ label: string }>(NAMES[of], [asked(key)]);
    return row?.label ?? null;
  }
}

function view(row: Row): DeskReviewView {
  const { department, owner, since, causes } = row;
  const shared = { department, owner, since, causes, reviewBy: row.review_by };
  if (row.reference_slug !== null)
    return {
      ...shared,
      what: 'reference',
      referenceId: row.id,
      slug: row.reference_slug,
      title: row.reference_title,
      category: row.own,
      publishedAt: row.published_at,
      number: row.reference_number,
      why: row.why as ReferenceToReview['why'],
    };
  return {
    ...shared,
    what: 'answer',
    sealId: row.id,
    postId: row.post_id,
    position: row.position,
    topic: deskTopic(row),
    kind: row.kind,
    sealedAt: row.sealed_at,
    why: row.why,
    stands: row.stands,
    postDeleted: row.post_deleted,
  };
}

/** Of an answer, with columns of its topic, unless it is a reference answer: then those are null. */
type Row = Waiting & (AnswerColumns | ReferenceColumns);
interface Waiting {
  id: string;
  since: Date;
  why: AnswerToReview['why'];
  causes: AnswerToReview['causes'];
  department: string;
  review_by: string;
  owner: AgentJson;
}
interface AnswerColumns extends DeskTopicRow {
  post_id: string;
  position: number;
  kind: AnswerToReview['kind'];
  sealed_at: Date;
  stands: boolean;
  post_deleted: boolean;
  reference_slug: null;
}
interface ReferenceColumns {
  reference_slug: string;
  reference_title: string;
  own: ReferenceToReview['category'];
  published_at: Date;
  reference_number: number | null;
}
