import type { HeldText, OwnTextStore } from '#application/site/texts/own-texts.port';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Of the lock under which texts are changed: they are few, and nobody notices waiting for another's. */
const LOCK = 219_001;
const COLUMNS = `key, language, text, version, changed_by as by, changed_at as at`;

export class SqlOwnTexts implements OwnTextStore {
  constructor(private readonly sql: Sql) {}

  held(keys?: readonly string[]): Promise<readonly HeldText[]> {
    return keys
      ? this.sql.rows<HeldText & Record<string, unknown>>(
          `select ${COLUMNS} from site.own_text where key = any($1::text[])`,
          [keys],
        )
      : this.sql.rows<HeldText & Record<string, unknown>>(`select ${COLUMNS} from site.own_text`);
  }

  history(keys: readonly string[], limit: number): Promise<readonly HeldText[]> {
    return this.sql.rows<HeldText & Record<string, unknown>>(
      `select ${COLUMNS} from site.own_text_version where key = any($1::text[])
       order by changed_at desc, key, language, version desc limit $2`,
      [keys, limit],
    );
  }

  async heldForChange(keys: readonly string[]): Promise<readonly HeldText[]> {
    await this.sql.rows(`select pg_advisory_xact_lock(${LOCK})`);
    return this.held(keys);
  }

  async put(texts: readonly HeldText[]): Promise<void> {
    const columns = [
      texts.map(({ key }) => key),
      texts.map(({ language }) => language),
      texts.map(({ text }) => text),
      texts.map(({ version }) => version),
      texts.map(({ by }) => by),
      texts.map(({ at }) => at),
    ];
    const rows = `unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::uuid[], $6::timestamptz[])`;
    await this.sql.rows(
      `with told as (
         insert into site.own_text_version (key, language, text, version, changed_by, changed_at)
         select * from ${rows} returning *
       )
       insert into site.own_text (key, language, text, version, changed_by, changed_at)
       select key, language, text, version, changed_by, changed_at from told
       on conflict (key, language) do update set text = excluded.text, version = excluded.version,
         changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      columns,
    );
  }
}
