import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import { type Sanction, type SanctionId, SanctionNotFound } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import {
  gravest,
  type MemberMeasure,
  type Standing,
  standingUnder,
} from '#domain/moderation/sanctions/standing';
import type { MemberId } from '#domain/shared/id';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { HOLDING } from './holding.sql.ts';
import { sanctionSchema } from './sanction.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export class PostgresSanctions implements Sanctions {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: SanctionId): Promise<Sanction> {
    const sanction = await this.em.findOne(sanctionSchema, { id }, HELD);
    if (!sanction) throw new SanctionNotFound();
    return sanction;
  }

  ofDecision(decisionId: DecisionId): Promise<Sanction | null> {
    return this.em.findOne(sanctionSchema, ownFields(sanctionSchema, { decisionId }), HELD);
  }

  async standingBeside(memberId: MemberId, id: SanctionId | null): Promise<Standing> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('moderation.standing'), hashtext($1))`, [
      memberId,
    ]);
    const rows = await this.sql.rows<{ action: MemberMeasure }>(
      `select distinct action from moderation.sanction
       where member_id = $1 and status = 'standing' and ($2::uuid is null or id <> $2)`,
      [memberId, id],
    );
    return gravest(rows.map(({ action }) => standingUnder(action)));
  }

  async dueBefore(at: Date, limit: number): Promise<readonly SanctionId[]> {
    const rows = await this.sql.rows<{ id: SanctionId }>(
      `select id from moderation.sanction where status = 'standing' and until <= $1 order by until, id limit $2`,
      [at, limit],
    );
    return rows.map(({ id }) => id);
  }

  async holding(memberIds: readonly MemberId[]): Promise<readonly Sanction[]> {
    const rows = await this.sql.rows<{ id: SanctionId }>(
      `select s.id from moderation.sanction s where s.member_id = any($1::uuid[]) and ${HOLDING} order by s.proposed_at, s.id`,
      [memberIds],
    );
    return Promise.all(rows.map(({ id }) => this.getForChange(id)));
  }

  add(sanction: Sanction): void {
    this.em.persist(sanction);
  }
}
