import {
  FEWEST_SEARCHERS,
  type SearchDemand,
  type SearchDemandQuery,
} from '#application/community/search/search-demand.query';
import type { Sql } from '../../platform/persistence/sql.ts';

const MOST = 500;

export class SqlSearchDemand implements SearchDemandQuery {
  constructor(private readonly sql: Sql) {}

  async execute({
    from,
    to,
    order,
    limit,
  }: Parameters<SearchDemandQuery['execute']>[0]): Promise<readonly SearchDemand[]> {
    const first = order === 'searches' ? 'searches' : '"withoutResult"';
    return this.sql.rows<SearchDemand>(
      `select * from (
         select query, sum(searches)::int as searches, sum(without_result)::int as "withoutResult"
         from community.search_count where day between $1::date and $2::date group by query) counted
       where searches >= ${FEWEST_SEARCHERS} and ${first} > 0
         and exists (select from community.search_asker asker where asker.query = counted.query and asker.many)
       order by ${first} desc, query limit $3`,
      [from, to, Math.min(limit, MOST)],
    );
  }
}
