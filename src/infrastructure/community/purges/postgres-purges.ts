import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { PurgeId } from '#domain/community/purges/ids';
import type { Purge, PurgedPiece } from '#domain/community/purges/purge';
import { PurgeNotFound } from '#domain/community/purges/purge.errors';
import type { Purges } from '#domain/community/purges/purges.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { purgeSchema } from './purge.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export class PostgresPurges implements Purges {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: PurgeId): Promise<Purge> {
    const purge = await this.em.findOne(purgeSchema, { id }, HELD);
    if (!purge) throw new PurgeNotFound();
    return purge;
  }

  async waitsFor({ kind, id }: PurgedPiece): Promise<boolean> {
    const row = await this.sql.row(
      `select id from community.purge where target_kind = $1 and target_id = $2 and status = 'proposed'`,
      [kind, id],
    );
    return row !== null;
  }

  add(purge: Purge): void {
    this.em.persist(purge);
  }
}
