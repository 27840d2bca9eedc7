import type { Sql } from '../persistence/sql.ts';

const PAGE = 5000;

/** What was handed over before that and is not done has failed: it is parked and told of, and comes by hand. */
const LOOK_BACK = `interval '1 day'`;

const UNRELAYED = `
  select min(occurred_at) as since from platform.outbox where relayed_at is null and name = any($1::text[])`;

const UNDONE = `
  with page as materialized (
    select o.position, o.id, o.name, o.occurred_at, o.relayed_at > now() - ${LOOK_BACK} as is_young
    from platform.outbox o where $3::bigint is null or o.position < $3 order by o.position desc limit ${PAGE})
  select count(*)::int as walked, min(position) as "to", coalesce(bool_or(is_young is distinct from false), false) as "goesOn",
    min(occurred_at) filter (where is_young and name = any($1::text[]) and not exists (
      select from platform.inbox i where i.fact_id = page.id and i.consumer = $2)) as since
  from page`;

interface Walked {
  readonly walked: number;
  /** The position of its last. */
  readonly to: string | null;
  readonly goesOn: boolean;
  readonly since: Date | null;
}

/** What happened, and a consumer has not had yet. */
export class UndoneFacts {
  /** @param subscription a consumer, and the facts that it is handed */
  constructor(
    private readonly sql: Sql,
    private readonly subscription: { readonly consumer: string; readonly facts: readonly string[] },
  ) {}

  /**
   * When the first of it happened; null where it has had all. Of what was handed over, that of the last day: what failed for
   * longer is parked.
   */
  async since(): Promise<Date | null> {
    const { consumer, facts } = this.subscription;
    const unrelayed = await this.sql.row<{ since: Date | null }>(UNRELAYED, [facts]);
    const found: (Date | null | undefined)[] = [unrelayed?.since];
    for (let before: string | null = null; ;) {
      const page: Walked | null = await this.sql.row<Walked>(UNDONE, [facts, consumer, before]);
      found.push(page?.since);
      if (!page?.goesOn || page.walked < PAGE) break;
      before = page.to;
    }
    const times = found.flatMap((since) => (since ? [since.getTime()] : []));
    return times.length === 0 ? null : new Date(Math.min(...times));
  }
}
