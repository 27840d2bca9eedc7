import type { SearchFigures } from '#application/community/published/search-figures.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlSearchFigures implements SearchFigures {
  constructor(private readonly sql: Sql) {}

  async of(day: string): Promise<{ searches: number; inVain: number }> {
    const row = await this.sql.row<{ searches: number; inVain: number }>(
      `select coalesce(sum(searches), 0)::int as searches, coalesce(sum(without_result), 0)::int as "inVain"
       from community.search_count where day = $1::date`,
      [day],
    );
    return row ?? { searches: 0, inVain: 0 };
  }
}
