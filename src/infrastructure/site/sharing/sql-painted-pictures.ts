import type { PaintedPictures } from '#application/site/sharing/painted-pictures.port';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlPaintedPictures implements PaintedPictures {
  constructor(private readonly sql: Sql) {}

  async add(key: string, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into site.painted_picture (key, painted_at) values ($1, $2)
       on conflict (key) do update set painted_at = excluded.painted_at`,
      [key, at],
    );
  }

  async forgetBefore(at: Date, most: number, but: readonly string[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      `delete from site.painted_picture where key in (
         select key from site.painted_picture where painted_at < $1 and key <> all($3::text[]) order by painted_at limit $2 for update skip locked)
       returning key`,
      [at, most, but],
    );
    return rows.map(({ key }) => key);
  }
}
