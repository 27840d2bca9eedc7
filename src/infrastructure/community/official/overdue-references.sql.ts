import type { OverdueReferencesQuery } from '#application/community/official/references.query';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { referenceHasPassed, visibleReference } from './references.sql.ts';

const OVERDUE = `
  select a.slug from community.reference_answer a
  where a.slug = any($2::text[]) and a.state <> 'withdrawn' and ${visibleReference('a', '$1')}
    and ${referenceHasPassed('a', '$3::date')}`;

/** Asks of the few that a search found: what is kept of them for searches knows no days. */
export class SqlOverdueReferences implements OverdueReferencesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, slugs: readonly string[]): Promise<ReadonlySet<string>> {
    if (slugs.length === 0) return new Set();
    const today = parisDay(this.clock.now());
    const rows = await this.sql.rows<{ slug: string }>(OVERDUE, [audiencesOf(actor), slugs, today]);
    return new Set(rows.map(({ slug }) => slug));
  }
}
