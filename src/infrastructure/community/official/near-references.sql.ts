import type { NearReference, NearReferencesQuery } from '#application/community/official/references.query';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { referenceHasPassed, visibleReference } from './references.sql.ts';

const NEAR = `
  select a.slug, a.title, ${referenceHasPassed('a', '$6::date')} as overdue
  from community.category here
  join community.category c on c.id = here.id or c.parent_id = here.id or c.id = here.parent_id
  join community.reference_answer a on a.category_id = c.id
  where here.id = $2 and a.state <> 'withdrawn' and ${visibleReference('a', '$1')}
  order by a.tags && $3::text[] desc, c.id = here.id desc, a.branches && $4::text[] desc, a.branches = '{}' desc,
    a.published_at desc, a.id limit $5`;

export class SqlNearReferences implements NearReferencesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    p: Parameters<NearReferencesQuery['execute']>[1],
  ): Promise<readonly NearReference[]> {
    if (!isId(p.categoryId)) return [];
    const { categoryId, tags = [], branches = [], most } = p;
    return this.sql.rows<NearReference>(NEAR, [
      ...[audiencesOf(actor), categoryId, tags, branches, most],
      parisDay(this.clock.now()),
    ]);
  }
}
