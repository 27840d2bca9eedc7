import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Decision, DecisionNotFound } from '#domain/moderation/decisions/decision';
import {
  CONTENT_RESTRICTIONS,
  type DecisionAction,
  type DecisionPath,
} from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
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
      ownFields({ reviewItemId, overturnedAt: null, $or: [{ path: { $in: [...OF_MACHINES] } }, ...AT_ONCE] }),
      {
        ...HELD,
        orderBy: ownFields({ id: 'asc' }),
      },
    );
  }

  async isUnder({ kind, id }: ContentRef, action: DecisionAction, at: Date): Promise<boolean> {
    const standing = { targetKind: kind, targetId: id, action, overturnedAt: null };
    const unended = { $or: [{ until: null }, { until: { $gt: at } }] };
    return (await this.em.count(decisionSchema, ownFields({ ...standing, ...unended }))) > 0;
  }

  async isToBeMasked({ kind, id }: ContentRef, formerTexts: number): Promise<boolean> {
    const standing = { targetKind: kind, targetId: id, action: 'mask', overturnedAt: null };
    return (await this.em.count(decisionSchema, ownFields({ ...standing, formerTexts }))) > 0;
  }

  recordedFor(cause: string): Promise<Decision | null> {
    return this.em.findOne(decisionSchema, ownFields({ cause }));
  }

  async dueBefore(at: Date, limit: number): Promise<readonly DecisionId[]> {
    const due = await this.em.find(
      decisionSchema,
      ownFields({
        until: { $lte: at },
        endedAt: null,
        overturnedAt: null,
        action: { $in: [...CONTENT_RESTRICTIONS] },
      }),
      { orderBy: ownFields({ until: 'asc', id: 'asc' }), limit },
    );
    return due.map(({ id }) => id);
  }

  add(decision: Decision): void {
    this.em.persist(decision);
  }
}
