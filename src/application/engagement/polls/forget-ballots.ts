import type { Ballots } from '#domain/engagement/polls/polls.port';
import type { MemberId } from '#domain/shared/id';
import { monthsBefore } from '#domain/shared/months-before';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** So many months after a poll is over nobody knows any more who voted. */
export const BALLOTS_KEPT_MONTHS = 12;
/** So many voters are forgotten in one transaction. */
const AT_ONCE = 2_000;

/**
 * Forgets who voted and what they voted, of polls that are over for long and of members who left. What was counted stays
 * counted. Run twice, it changes nothing.
 */
export class ForgetBallots {
  constructor(
    private readonly ballots: Ballots,
    private readonly cards: MemberCards,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const by = monthsBefore(this.clock.now(), BALLOTS_KEPT_MONTHS);
    for (let some = AT_ONCE; some === AT_ONCE;)
      some = await this.unitOfWork.run(() => this.ballots.forgetOver(by, AT_ONCE));
    let voters = await this.ballots.votersAfter(null);
    while (voters.length > 0) {
      const left = await this.leftOf(voters);
      if (left.length > 0) await this.unitOfWork.run(() => this.ballots.forgetOf(left));
      voters = await this.ballots.votersAfter(voters.at(-1)!);
    }
  }

  /** Asked before the transaction. */
  private async leftOf(members: readonly MemberId[]): Promise<readonly MemberId[]> {
    const cards = await this.cards.look(members);
    return members.filter((member) => (cards.get(member)?.status ?? 'deleted') === 'deleted');
  }
}
