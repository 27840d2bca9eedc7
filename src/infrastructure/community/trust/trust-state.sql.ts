import { mayLockTrust } from '#application/community/trust/trust-lock.policy';
import type { TrustState, TrustStateQuery } from '#application/community/trust/trust-state.query';
import type { TrustBook } from '#application/community/trust/trust-book.port';
import type { Clock } from '#application/shared/ports';
import { trustOf } from '#domain/community/members/trust';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlTrustState implements TrustStateQuery {
  constructor(
    private readonly book: TrustBook,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  async execute(actor: Actor, id: string): Promise<TrustState | null> {
    const memberId = knownId<'Member'>(id);
    if (!actor.is(memberId) && !actor.may('review.decide', NO_CATEGORY)) return null;
    const one = await this.book.counted(memberId, this.clock.now());
    if (!one) return null;
    const lock = await this.sql.row<NonNullable<TrustState['lock']>>(
      `select level, reason, locked_at as at from community.trust_lock where member_id = $1`,
      [memberId],
    );
    const { level, missing } = trustOf(one.counted);
    const role = actor.is(memberId) ? null : await this.book.roleOf(memberId);
    const settable = role !== null && mayLockTrust(actor, role);
    const shown = lock && lock.level > level ? { level: lock.level, missing: [] } : { level, missing };
    return { ...shown, lock, settable };
  }
}
