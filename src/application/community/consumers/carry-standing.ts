import type { Accounts } from '#domain/community/accounts/accounts.port';
import type { Members } from '#domain/community/members/members.port';
import { knownId } from '#domain/shared/id';
import type { StandingChangedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { SessionEnder } from '../accounts/session.ender.ts';

/** What sanctions leave to a member holds at once: every request reads it, and who is excluded has no session left, nor a browser that their account knows. */
export class CarryStanding implements Consumer<StandingChangedV1> {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly ender: SessionEnder,
  ) {}

  async on({ memberId: id, standing, at }: StandingChangedV1): Promise<void> {
    const memberId = knownId<'Member'>(id);
    const account = await this.accounts.find(memberId);
    (await this.members.get(memberId)).carryStanding(standing, {
      isConfirmed: account?.isConfirmed ?? false,
      at: new Date(at),
    });
    if (standing === 'banned' && account) await this.ender.endAll(memberId);
  }
}
