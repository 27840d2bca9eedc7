import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Decision, DecisionNotFound } from '#domain/moderation/decisions/decision';
import {
  CONTENT_RESTRICTIONS,
  type DecisionAction,
  type DecisionPath,
} from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import { ownFields, ownOrder } from '../../platform/persistence/aggregate-schema.ts';
import { decisionSchema } from './decision.schema.ts';

const OF_MACHINES: readonly DecisionPath[] = ['threshold', 'word-rule'];
/** A case that waits is settled by what is done in the place itself: only hiding at once, by notice, and masking a passage leave it open. */
const AT_ONCE = [
  { path: 'page', action: 'hide' },
  { path: 'page', action: 'mask', replacement: { $ne: null } },
] as const;
const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export class PostgresDecisions implements Decisions {
  constructor(private readonly em: EntityManager) {}

  async getForChange(id: DecisionId): Promise<Decision> {
    const decision = await this.em.findOne(decisionSchema, { id }, HELD);
    if (!decision) throw new DecisionNotFound();
    return decision;
  }

  untilLookedAt(reviewItemId: string): Promise<readonly Decision[]> {
    return this.em.find(
      decisionSchema,
      ownFields(decisionSchema, {
        reviewItemId,
        overturnedAt: null,
        $or: [{ path: { $in: [...OF_MACHINES] } }, ...AT_ONCE],
      }),
      {
        ...HELD,
        orderBy: ownOrder(decisionSchema, { id: 'asc' }),
      },
    );
  }

  async isUnder({ kind, id }: ContentRef, action: DecisionAction, at: Date): Promise<boolean> {
    const standing = ownFields(decisionSchema, {
      targetKind: kind,
      targetId: id,
      action,
      overturnedAt: null,
      $or: [{ until: null }, { until: { $gt: at } }],
    });
    return (await this.em.count(decisionSchema, standing)) > 0;
  }

  async isToBeMasked({ kind, id }: ContentRef, formerTexts: number): Promise<boolean> {
    const standing = ownFields(decisionSchema, {
      targetKind: kind,
      targetId: id,
      action: 'mask',
      overturnedAt: null,
      formerTexts,
    });
    return (await this.em.count(decisionSchema, standing)) > 0;
  }

  recordedFor(cause: string): Promise<Decision | null> {
    return this.em.findOne(decisionSchema, ownFields(decisionSchema, { cause }));
  }

  async dueBefore(at: Date, limit: number): Promise<readonly DecisionId[]> {
    const due = await this.em.find(
      decisionSchema,
      ownFields(decisionSchema, {
        until: { $lte: at },
        endedAt: null,
        overturnedAt: null,
        action: { $in: [...CONTENT_RESTRICTIONS] },
      }),
      { orderBy: ownOrder(decisionSchema, { until: 'asc', id: 'asc' }), limit },
    );
    return due.map(({ id }) => id);
  }

  add(decision: Decision): void {
    this.em.persist(decision);
  }
}
