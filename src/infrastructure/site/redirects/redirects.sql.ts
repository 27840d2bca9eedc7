import type { RedirectFollower } from '#application/site/redirects/redirect.follower';
import type { Redirects } from '#application/site/redirects/redirects.port';
import {
  formerPath,
  readablePath,
  Redirect,
  REDIRECT_LIMITS,
  RedirectNotFound,
} from '#domain/site/redirects/redirect';
import type { RedirectListQuery, RedirectView } from '#application/site/redirects/redirect-list.query';
import type { Page } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeCursor, type Direction, encodeCursor, pageOfRows } from '../../platform/persistence/cursor.ts';
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

  async all(): Promise<readonly Redirect[]> {
    const rows = await this.sql.rows<Row>(`select ${COLUMNS} from site.redirect order by from_path`);
    return rows.map((row) => Redirect.of(row));
  }

  async putAll(redirects: readonly Redirect[], by: string | null): Promise<void> {
    await this.sql.rows(
      `insert into site.redirect (from_path, to_path, status, created_by)
       select "from", "to", status, $4 from unnest($1::text[], $2::text[], $3::int[]) as imported("from", "to", status)
       on conflict (from_path) do update set to_path = excluded.to_path, status = excluded.status`,
      [
        redirects.map(({ from }) => from),
        redirects.map(({ to }) => to),
        redirects.map(({ status }) => status),
        by,
      ],
    );
  }

  async remove(from: string): Promise<void> {
    const row = await this.sql.row('delete from site.redirect where from_path = $1 returning from_path', [
      from,
    ]);
    if (!row) throw new RedirectNotFound();
  }

  async put({ from, to, status }: Redirect, by: string | null): Promise<void> {
    await this.sql.rows(
      `insert into site.redirect (from_path, to_path, status, created_by) values ($1, $2, $3, $4)
       on conflict (from_path) do update set to_path = excluded.to_path, status = excluded.status`,
      [from, to, status, by],
    );
  }
}

export class SqlRedirectFollower implements RedirectFollower {
  constructor(private readonly sql: Sql) {}

  async follow(path: string): Promise<{ to: string; status: number } | null> {
    if (path.length > REDIRECT_LIMITS.max || path.includes('\0')) return null;
    return this.sql.row(
      `update site.redirect set hits = hits + 1, last_hit = now() where from_path = any($1)
       returning to_path as "to", status`,
      [[formerPath(path), readablePath(formerPath(path))]],
    );
  }
}

const PAGE = 50;

/** Where a page of the list begins or ends. */
interface Place {
  readonly direction: Direction;
  readonly path: string;
}

function placeIn(written: string): Place | null {
  const [way, path] = [written.slice(0, 1), written.slice(1)];
  if ((way !== 'a' && way !== 'b') || /[\0\uFFFD]/.test(path)) return null;
  return { direction: way === 'a' ? 'after' : 'before', path };
}

export class SqlRedirectList implements RedirectListQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, cursor: string | null, part = ''): Promise<Page<RedirectView>> {
    actor.mustBeAllowed('site.configure');
    const start = cursor === null ? null : decodeCursor(cursor, placeIn);
    const backwards = start?.direction === 'before';
    const rows = await this.sql.rows<RedirectView>(
      `select from_path as "from", to_path as "to", status, hits::int as hits, last_hit as "lastHit" from site.redirect
       where from_path ${backwards ? '<' : '>'} $1
         and ($2 = '' or strpos(lower(from_path), lower($2)) > 0 or strpos(lower(to_path), lower($2)) > 0)
       order by from_path ${backwards ? 'desc' : 'asc'} limit ${PAGE + 1}`,
      [start?.path ?? '', part.replaceAll('\0', '').trim()],
    );
    return pageOfRows(rows, PAGE, start, ({ from }, direction) =>
      encodeCursor((direction === 'after' ? 'a' : 'b') + from),
    );
  }
}
