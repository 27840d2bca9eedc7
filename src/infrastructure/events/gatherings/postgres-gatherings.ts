import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Gathering } from '#domain/events/gatherings/gathering';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Sql } from '../../platform/persistence/sql.ts';
import { gatheringSchema } from './gathering.schema.ts';

export class PostgresGatherings implements Gatherings {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: GatheringId): Promise<Gathering> {
    return found(await this.em.findOne(gatheringSchema, { id }));
  }

  async getForSeating(id: GatheringId): Promise<Gathering> {
    return found(await this.em.findOne(gatheringSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  }

  async comingOfSeries(id: GatheringId, at: Date): Promise<readonly GatheringId[]> {
    const rows = await this.sql.rows<{ id: GatheringId }>(
      `select o.id from events.gathering g join events.gathering o on o.series_id = g.series_id
       where g.id = $1 and o.starts_at > $2 and o.state <> 'cancelled' and o.purged_at is null
       order by o.starts_at, o.id`,
      [id, at],
    );
    return rows.map((row) => row.id);
  }

  async nextNumber(): Promise<number> {
    const row = await this.sql.row<{ number: number }>(
      `select nextval('events.gathering_number')::int as number`,
    );
    return row!.number;
  }

  add(gathering: Gathering): void {
    this.em.persist(gathering);
  }

  remove(gathering: Gathering): void {
    this.em.remove(gathering);
  }
}

function found(gathering: Gathering | null): Gathering {
  if (!gathering) throw new GatheringNotFound();
  return gathering;
}
