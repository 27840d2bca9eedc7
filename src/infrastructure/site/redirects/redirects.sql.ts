import type { RedirectQuery } from '#application/site/redirects/redirect.query';
import type { Redirects } from '#application/site/redirects/redirects.port';
import { formerPath, Redirect, REDIRECT_LIMITS } from '#domain/site/redirects/redirect';
import type { Sql } from '../../platform/persistence/sql.ts';

interface Row {
  from: string;
  to: string;
  status: number;
}

const COLUMNS = `from_path as "from", to_path as "to", status`;

export class SqlRedirects implements Redirects {
  constructor(private readonly sql: Sql) {}

  async hold(): Promise<void> {
    await this.sql.rows('lock table site.redirect in share row exclusive mode');
  }

  async from(path: string): Promise<Redirect | null> {
    const row = await this.sql.row<Row>(`select ${COLUMNS} from site.redirect where from_path = $1`, [path]);
    return row && Redirect.of(row);
  }

  async leadingTo(path: string): Promise<readonly Redirect[]> {
    const rows = await this.sql.rows<Row>(
      `select ${COLUMNS} from site.redirect where rtrim(split_part(split_part(to_path, '#', 1), '?', 1), '/') = $1`,
      [path],
    );
    return rows.map((row) => Redirect.of(row));
  }

  async put({ from, to, status }: Redirect, by: string | null): Promise<void> {
    await this.sql.rows(
      `insert into site.redirect (from_path, to_path, status, created_by) values ($1, $2, $3, $4)
       on conflict (from_path) do update set to_path = excluded.to_path, status = excluded.status`,
      [from, to, status, by],
    );
  }
}

export class SqlRedirect implements RedirectQuery {
  constructor(private readonly sql: Sql) {}

  async execute(path: string): Promise<{ to: string; status: number } | null> {
    if (path.length > REDIRECT_LIMITS.max || path.includes('\0')) return null;
    return this.sql.row(
      `update site.redirect set hits = hits + 1, last_hit = now() where from_path = $1
       returning to_path as "to", status`,
      [formerPath(path)],
    );
  }
}
