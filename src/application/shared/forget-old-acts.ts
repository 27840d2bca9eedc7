import { monthsBefore } from '#domain/shared/months-before';
import type { AuditChain } from './audit-chain.ts';
import type { Clock } from './ports.ts';

/** So many years who did what in the back office is known: as long as somebody may have to answer for it. */
export const ACTS_KEPT_YEARS = 3;

/** Every night: the oldest acts of the log go, and the chain of the others stays whole. */
export class ForgetOldActs {
  constructor(
    private readonly chain: AuditChain,
    private readonly clock: Clock,
  ) {}

  /** @returns how many went */
  execute(): Promise<number> {
    return this.chain.forgetBefore(monthsBefore(this.clock.now(), ACTS_KEPT_YEARS * 12));
  }
}
