import type { RedressBodies, RedressBody } from '#application/moderation/decisions/redress-bodies.port';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlRedressBodies implements RedressBodies {
  constructor(private readonly sql: Sql) {}

  list(): Promise<readonly RedressBody[]> {
    return this.sql.rows<RedressBody>(
      `select name, url from moderation.redress_body order by position limit 10`,
    );
  }

  async replace(bodies: readonly RedressBody[]): Promise<void> {
    // Two who replace them at once would put two first ones: the later one replaces what the other wrote.
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('moderation.redress-bodies'))`);
    await this.sql.rows(`delete from moderation.redress_body`);
    await this.sql.rows(
      `insert into moderation.redress_body (position, name, url)
       select position, name, url from unnest($1::text[], $2::text[]) with ordinality as b(name, url, position)`,
      [bodies.map(({ name }) => name), bodies.map(({ url }) => url)],
    );
  }
}
