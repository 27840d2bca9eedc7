import { type ClaimId, isToBeWarnedOf, WARNED_DAYS } from '#domain/community/claims/claim';
import { addDays, parisDay } from '#domain/shared/day';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ClaimLetters, Claims } from './claims.port.ts';

const AT_ONCE = 200;

/**
 * Every morning: whoever handles a request is written to when its last day is near, once for each last day. Run again, or by
 * two at once, nobody is written to twice. A request that fails holds no other back.
 */
export class WarnOfClaims {
  constructor(
    private readonly claims: Claims,
    private readonly letters: ClaimLetters,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AggregateError of all that failed, once everything was tried */
  async execute(): Promise<void> {
    const today = parisDay(this.clock.now());
    const { data, accessibility } = WARNED_DAYS;
    const near = { data: addDays(today, data), accessibility: addDays(today, accessibility) };
    const due = await this.claims.toWarnOf(near, AT_ONCE);
    await oneByOne(due, (id) => this.unitOfWork.run(() => this.warn(id)));
  }

  private async warn(id: ClaimId): Promise<void> {
    const claim = await this.claims.forChange(id);
    if (!claim || !isToBeWarnedOf(claim, parisDay(this.clock.now()))) return;
    if (await this.claims.isToldOf(id)) return;
    await this.claims.warned(claim);
    await this.letters.due('claim-due', id);
  }
}
