import type { IdeaRow } from '#application/engagement/ideas/idea-view';
import type {
  IdeaListQuery,
  IdeaOrder,
  IdeasAsked,
  NextStaleSupportQuery,
} from '#application/engagement/ideas/ideas.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { decodeRankedKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { IDEA_ROW, visibleIdea, votesFor } from './visible-idea.sql.ts';

/** Support of so many hours, which clocks that are put forward change nothing of, makes an idea one of the moment: 30 days. */
const OF_LATE_HOURS = 30 * 24;

const RANKS: Readonly<Record<IdeaOrder, string>> = {
  votes: votesFor('i'),
  new: '0',
  trending: 'coalesce(late.votes, 0)',
};
/** Counted once for all ideas, and not for each of them. */
const LATE = `late as materialized (
    select v.idea_id, count(*)::int as votes from engagement.idea_vote v
    where v.cast_at > $2::timestamptz - interval '${OF_LATE_HOURS} hours' group by v.idea_id),`;

/** Ranked whole, and told of those alone that stand on the page: the figures of one cost as much as its rank. */
const list = (order: IdeaOrder, beyond: string, way: 'asc' | 'desc') => `
  with ${order === 'trending' ? LATE : ''} ranked as (
    select i.id, i.proposed_at, ${RANKS[order]} as rank from engagement.idea i ${order === 'trending' ? 'left join late on late.idea_id = i.id' : ''}
    where ${visibleIdea('i', '$1')} and $2::timestamptz is not null
      and case when $3::text is null then i.status not in ('merged', 'withdrawn') else i.status = $3 end
      and ($4::text is null or i.theme = $4)
      and ($5::text is null or i.branches = '{}' or $5 = any(i.branches))
      and ($6::text is distinct from 'proposed' or i.author_id = $1)
      and ($6::text is distinct from 'supported' or exists (
        select from engagement.idea_vote own where own.idea_id = i.id and own.member_id = $1))),
  page as materialized (
    select id, rank from ranked where true ${beyond} order by rank ${way}, proposed_at ${way}, id ${way} limit $7)
  select ${IDEA_ROW}, page.rank from page join engagement.idea i on i.id = page.id
  order by page.rank ${way}, i.proposed_at ${way}, i.id ${way}`;

const place = '($8::int, $9::timestamptz, $10::uuid)';
const statement = (order: IdeaOrder, direction: 'after' | 'before' | null): string =>
  direction === null
    ? list(order, '', 'desc')
    : direction === 'after'
      ? list(order, `and (rank, proposed_at, id) < ${place}`, 'desc')
      : list(order, `and (rank, proposed_at, id) > ${place}`, 'asc');

interface Ranked extends IdeaRow {
  readonly rank: number;
}

export class SqlIdeaList implements IdeaListQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute({ oneself }: Actor, asked: IdeasAsked): Promise<Page<IdeaRow>> {
    const { order, status, theme, branch, mine, cursor, limit = PAGE_SIZE } = asked;
    const from = cursor === null ? null : decodeRankedKeyset(cursor);
    const rows = await this.sql.rows<Ranked>(statement(order, from?.direction ?? null), [
      oneself,
      this.clock.now(),
      status,
      theme,
      branch,
      mine,
      limit + 1,
      ...(from ? [from.rank, from.moment, from.id] : []),
    ]);
    const page = pageOf(rows, limit, from, ({ rank, proposedAt, id }) => ({
      rank,
      moment: proposedAt,
      id,
    }));
    return { ...page, items: page.items.map(({ rank: _rank, ...row }) => row) };
  }
}

export class SqlNextStaleSupport implements NextStaleSupportQuery {
  constructor(private readonly sql: Sql) {}

  async after(moment: Date): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date | null }>(
      `select min(v.cast_at) + interval '${OF_LATE_HOURS} hours' as at from engagement.idea_vote v
       where v.cast_at > $1::timestamptz - interval '${OF_LATE_HOURS} hours'`,
      [moment],
    );
    return row?.at ?? null;
  }
}
