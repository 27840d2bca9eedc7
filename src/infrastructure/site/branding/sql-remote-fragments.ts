import type { FragmentFailure, RemoteFragments } from '#application/site/branding/fragments.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Addresses in what is shown, in the draft, and in every version that may be returned to. */
const asked = (contents: string): string => `
  select distinct frame.value ->> 'url' as url from (${contents}) of(content), jsonb_each(of.content -> 'frames') frame
  where frame.value ->> 'mode' = 'remote'`;
const DRAFT = `select draft from site.brand`;
const SHOWN = `select v.content from site.brand b join site.brand_version v on v.number = b.published`;

export class SqlRemoteFragments implements RemoteFragments {
  constructor(private readonly sql: Sql) {}

  wanted(): Promise<readonly { url: string; etag: string | null }[]> {
    return this.sql.rows(
      `select a.url, f.etag from (${asked(`${DRAFT} union all ${SHOWN}`)}) a
       left join site.remote_fragment f on f.url = a.url order by a.url`,
    );
  }

  async keep(url: string, { html, etag }: { html: string; etag: string | null }, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into site.remote_fragment as known (url, html, etag, got_at, tried_at, failure) values ($1, $2, $3, $4, $4, null)
       on conflict (url) do update set etag = excluded.etag, got_at = excluded.got_at, tried_at = excluded.tried_at,
         failure = null
       where known.html = excluded.html returning 1`,
      [url, html, etag, at],
    );
    // What pages show is written only where it changed: every page that was kept is made anew then.
    await this.sql.rows(
      `update site.remote_fragment set html = $2, etag = $3, got_at = $4, tried_at = $4, failure = null
       where url = $1 and html is distinct from $2`,
      [url, html, etag, at],
    );
  }

  async note(url: string, failure: FragmentFailure | null, at: Date): Promise<void> {
    await this.sql.rows(`update site.remote_fragment set tried_at = $2, failure = $3 where url = $1`, [
      url,
      at,
      failure,
    ]);
  }

  async forgetOthers(): Promise<void> {
    await this.sql.rows(
      `delete from site.remote_fragment where url not in (${asked(`${DRAFT} union all select content from site.brand_version`)})`,
    );
  }
}
