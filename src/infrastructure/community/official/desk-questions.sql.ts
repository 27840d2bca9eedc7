import type {
  DeskAssignedQuery,
  DeskFilter,
  DeskQuestionsQuery,
  DeskQuestionView,
} from '#application/community/official/desk.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import { type Day, parisDay } from '#domain/shared/day';
import { DEFAULT_TARGET_DAYS } from '#domain/community/official/desk.port';
import { addWorkingDays } from '#domain/shared/working-days';
import type { Actor } from '#domain/shared/actor';
import type { Clock } from '#application/shared/ports';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import {
  beyondRanked,
  decodeKeyset,
  decodeRankedKeyset,
  pageOf,
  rankedOrder,
} from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import {
  type AgentJson,
  agentJson,
  DESK_TOPIC,
  deskCategories,
  deskTopic,
  type DeskTopicRow,
  LEFT_TO_VALIDATION,
  UNANSWERED,
} from './desk.sql.ts';

const FOLLOWERS = `(select count(*) from community.topic_follow f where f.topic_id = t.id and f.level in ('watching', 'tracking'))`;

/** Of the desk's question `q`, the newest first. */
const ASSIGNMENTS = `coalesce((
  select jsonb_agg(jsonb_build_object('agent', ${agentJson('given')}, 'by', ${agentJson('giver')}, 'at', one.said ->> 'at')
    order by one.place desc)
  from jsonb_array_elements(q.assignments) with ordinality one(said, place)
  left join community.member given on given.id = (one.said ->> 'agentId')::uuid
  left join community.member giver on giver.id = (one.said ->> 'by')::uuid), '[]')`;

const questions = (more: string, order: string, beyond = '') => `
  select y.* from (select x.*, (x.views + x.followers + x.reply_count)::int as demand from (
    select ${DESK_TOPIC}, asker.pseudonym, asker.handle, t.opened_at, t.reply_count, t.solved,
      ${FOLLOWERS}::int as followers, coalesce(v.views, 0)::int as views, r.working_days, ${agentJson('a')} as assignee,
      ${ASSIGNMENTS} as assignments
    from community.topic t
    join community.category c on c.id = t.category_id
    join community.member asker on asker.id = t.author_id
    left join community.topic_views v on v.topic_id = t.id
    left join community.response_target r on r.category_id = t.category_id
    left join community.desk_question q on q.topic_id = t.id
    left join community.member a on a.id = q.assignee_id
    where ${visibleTopic('t', '$1')} and ${UNANSWERED} and t.category_id = any($2::uuid[]) ${more}) x) y
  ${beyond} order by ${order} limit $3`;

const AGE = 'opened_at asc, topic_id asc';
const YOUTH = 'opened_at desc, topic_id desc';
const DEMAND = { rank: 'y.demand', moment: 'y.opened_at', id: 'y.topic_id' };
const BEYOND = 'and (t.opened_at, t.id) > ($4::timestamptz, $5::uuid)';
const BEFORE = 'and (t.opened_at, t.id) < ($4::timestamptz, $5::uuid)';
const ASSIGNED = 'and q.assignee_id is not null';

export class SqlDeskQuestions implements DeskQuestionsQuery, DeskAssignedQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly assignedOnly: boolean,
  ) {}

  async execute(
    actor: Actor,
    filter: DeskFilter & { sort?: 'age' | 'demand'; assignedTo?: string; agentId?: string },
  ): Promise<Page<DeskQuestionView>> {
    const byDemand = filter.sort === 'demand';
    const from = filter.cursor ? (byDemand ? decodeRankedKeyset : decodeKeyset)(filter.cursor) : null;
    const categories = await deskCategories(this.sql, actor, filter.categoryId);
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const agent = filter.assignedTo ?? filter.agentId;
    if (agent !== undefined && !isId(agent)) return { items: [], next: null, previous: null };
    const params: unknown[] = [audiencesOf(actor), categories, limit + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    let more = '';
    if (from && !byDemand) {
      params.push(from.moment, from.id);
      more = from.direction === 'before' ? BEFORE : BEYOND;
    }
    more += this.assignedOnly ? ` ${ASSIGNED}` : ` and not ${LEFT_TO_VALIDATION}`;
    if (agent !== undefined) more += ` and q.assignee_id = ${param(agent)}::uuid`;
    const age = from?.direction === 'before' ? YOUTH : AGE;
    const statement = byDemand
      ? questions(more, rankedOrder(DEMAND, from), from ? `where ${beyondRanked(DEMAND, from, param)}` : '')
      : questions(more, age);
    const rows = await this.sql.rows<Row>(statement, params);
    const today = parisDay(this.clock.now());
    const page = pageOf(rows, limit, from, (row) => ({
      moment: row.opened_at,
      id: row.topic_id,
      ...(byDemand && { rank: row.demand }),
    }));
    return { ...page, items: page.items.map((row) => view(row, today)) };
  }
}

function view(row: Row, today: Day): DeskQuestionView {
  const dueOn = addWorkingDays(parisDay(row.opened_at), row.working_days ?? DEFAULT_TARGET_DAYS);
  return {
    topic: deskTopic(row),
    askedBy: { pseudonym: row.pseudonym, handle: row.handle },
    openedAt: row.opened_at,
    replyCount: row.reply_count,
    followerCount: row.followers,
    views: row.views,
    demand: row.demand,
    solved: row.solved,
    dueOn,
    late: !row.solved && dueOn < today,
    assignee: row.assignee,
    assignments: row.assignments.map(({ at, ...rest }) => ({ ...rest, at: new Date(at) })),
  };
}

interface Row extends DeskTopicRow {
  pseudonym: string;
  handle: string;
  opened_at: Date;
  reply_count: number;
  solved: boolean;
  followers: number;
  views: number;
  demand: number;
  working_days: number | null;
  assignee: AgentJson | null;
  assignments: { agent: AgentJson | null; by: AgentJson | null; at: string }[];
}
