import type { NearReference, NearReferencesQuery } from '#application/community/official/references.query';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { topicAudiencesOf } from '../visibility.sql.ts';
import { referenceHasPassed, visibleReference } from './references.sql.ts';

const NEAR = `
  select a.slug, a.title, ${referenceHasPassed('a', '$6::date')} as overdue
  from community.category here
  join community.category c on c.id = here.id or c.parent_id = here.id or c.id = here.parent_id
  join community.reference_answer a on a.category_id = c.id
  where here.id = $2 and a.state <> 'withdrawn' and ${visibleReference('a', '$1')}
  order by a.tags && $3::text[] desc, c.id = here.id desc, a.branches && $4::text[] desc, a.branches = '{}' desc,
    a.published_at desc, a.id limit $5`;

const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;

/** Stand beside every topic: read once until something changes that they hang on. */
export class SqlNearReferences implements NearReferencesQuery {
  private readonly kept: PromiseCache<readonly NearReference[]>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
    private readonly clock: Clock,
  ) {
    this.kept = new PromiseCache({ milliseconds: KEPT_MS, tag: 'names', changes, most: MOST_KEPT });
  }

  async execute(
    actor: Actor,
    p: Parameters<NearReferencesQuery['execute']>[1],
  ): Promise<readonly NearReference[]> {
    if (!isId(p.categoryId)) return [];
    const { categoryId, tags = [], branches = [], most } = p;
    const asked = [topicAudiencesOf(actor), categoryId, tags, branches, most, parisDay(this.clock.now())];
    return this.kept.get(JSON.stringify(asked), () => this.sql.rows<NearReference>(NEAR, asked));
  }
}
