import { CLAIM_PROOF_MONTHS, CLAIM_WORDS_MONTHS, UNCONFIRMED_DAYS } from '#domain/community/claims/claim';
import { addDays, addMonths, beginningOf, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Claims } from './claims.port.ts';

/**
 * Requests are kept as long as somebody may have to show that they were answered, and no longer: words and names a year after
 * the answer; number, kind, days and outcome five years.
 */
export class ForgetClaims implements Departure {
  constructor(
    private readonly claims: Claims,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Every night. */
  async execute(): Promise<void> {
    const today = parisDay(this.clock.now());
    await this.unitOfWork.run(() =>
      this.claims.forget({
        unconfirmed: beginningOf(addDays(today, -UNCONFIRMED_DAYS)),
        words: beginningOf(addMonths(today, -CLAIM_WORDS_MONTHS)),
        proofs: beginningOf(addMonths(today, -CLAIM_PROOF_MONTHS)),
      }),
    );
  }

  /** Whoever left has nothing to ask about any more: that it was asked, when, and what became of it stays as proof. */
  async of(memberId: MemberId): Promise<void> {
    await this.unitOfWork.run(() => this.claims.leave(memberId, this.clock.now()));
  }
}
