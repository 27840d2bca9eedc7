import type { MergedName, MergedNamesQuery } from '#application/community/categories/merged-names.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleCategory } from '../visibility.sql.ts';

const NAMES = `
  select c.slug, c.name, place.name as into
  from community.category c join community.category place on place.id = c.merged_into
  where c.slug = any($2::text[]) and ${visibleCategory('place', '$1')}`;

export class SqlMergedNames implements MergedNamesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, slugs: readonly string[]): Promise<ReadonlyMap<string, MergedName>> {
    if (slugs.length === 0) return new Map();
    const rows = await this.sql.rows<MergedName & { slug: string }>(NAMES, [audiencesOf(actor), slugs]);
    return new Map(rows.map(({ slug, ...names }) => [slug, names]));
  }
}
