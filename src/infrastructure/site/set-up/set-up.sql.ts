import type { SetUpSource } from '#application/shared/set-up';
import type { SetUpAway } from '#application/site/set-up/set-up-away.port';
import { LEGAL_KINDS } from '#domain/site/legal/legal-text';
import type { Sql } from '../../platform/persistence/sql.ts';

/** How the site looks, where its organisation is written to, and what the law wants to be read on it. */
export class SqlSiteSetUp implements SetUpSource {
  constructor(private readonly sql: Sql) {}

  async done() {
    const row = await this.sql.row<{ look: boolean; contact: boolean; legal: boolean }>(
      `select exists (select from site.brand where published > 0) as look,
         exists (select from site.setting where key = 'contact' and value #>> '{}' <> '')
           or exists (select from site.brand b join site.brand_version v on v.number = b.published
             where v.content #>> '{names,contact}' <> '') as contact,
         (select count(distinct kind) from site.legal_text where kind = any($1)) = $2 as legal`,
      [LEGAL_KINDS, LEGAL_KINDS.length],
    );
    return row ?? {};
  }
}

/** The setting that says so. */
export const SET_UP_AWAY_KEY = 'setUpAway';

export class SqlSetUpAway implements SetUpAway {
  constructor(private readonly sql: Sql) {}

  async isAway(): Promise<boolean> {
    return (await this.sql.row('select from site.setting where key = $1', [SET_UP_AWAY_KEY])) !== null;
  }

  async set(away: boolean, by: string, at: Date): Promise<void> {
    if (!away)
      return void (await this.sql.rows('delete from site.setting where key = $1', [SET_UP_AWAY_KEY]));
    await this.sql.rows(
      `insert into site.setting (key, value, changed_by, changed_at) values ($1, 'true', $2, $3)
       on conflict (key) do nothing`,
      [SET_UP_AWAY_KEY, by, at],
    );
  }
}
