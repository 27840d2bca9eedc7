import type { Tags } from '#application/community/topics/tags.port';
import type { Tag } from '#domain/community/topics/tag';
import { TagNotFound } from '#domain/community/topics/tag';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlTags implements Tags {
  constructor(private readonly sql: Sql) {}

  async unknownAmong(slugs: readonly string[]): Promise<string[]> {
    if (slugs.length === 0) return [];
    const rows = await this.sql.rows<{ slug: string }>(
      `select asked.slug from unnest($1::text[]) as asked(slug)
       where not exists (select 1 from community.tag t where t.slug = asked.slug)`,
      [slugs],
    );
    return rows.map((row) => row.slug);
  }

  async create({ slug, label, description }: Tag): Promise<void> {
    await this.sql.rows(`insert into community.tag (slug, label, description) values ($1, $2, $3)`, [
      slug,
      label,
      description,
    ]);
  }

  async change({ slug, label, description }: Tag): Promise<void> {
    const row = await this.sql.row(
      `update community.tag set label = $2, description = $3 where slug = $1 returning slug`,
      [slug, label, description],
    );
    if (!row) throw new TagNotFound();
  }

  async remove(slug: string, into: string | null): Promise<void> {
    const held = await this.sql.rows<{ slug: string }>(
      `select slug from community.tag where slug in ($1, $2) order by slug for update`,
      [slug, into],
    );
    if (held.length < (into === null ? 1 : 2)) throw new TagNotFound();
    await extendStatementTimeout(this.sql);
    await this.sql.rows(
      `with held as (select id from community.topic where tags @> array[$1::text] order by id for no key update)
       update community.topic t set version = t.version + 1, edition = t.edition + 1, tags = case
         when $2::text is null or t.tags @> array[$2::text] then array_remove(t.tags, $1::text)
         else array_replace(t.tags, $1::text, $2::text) end
       from held where t.id = held.id`,
      [slug, into],
    );
    await this.sql.rows(`delete from community.tag where slug = $1`, [slug]);
    await this.sql.rows(
      `update community.tag set topic_count = (
         select count(*) from community.topic t where t.tags @> array[$1::text] and t.deleted_at is null)
       where slug = $1`,
      [into],
    );
  }
}
