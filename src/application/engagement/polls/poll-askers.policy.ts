import { AskerTooNew } from '#domain/engagement/polls/poll.errors';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';

/** Who may ask members something: whom the organisation trusts with an office, and members who are no newcomers. */
export class PollAskers {
  constructor(private readonly cards: MemberCards) {}

  async may(actor: Actor): Promise<boolean> {
    if (actor.memberId === null || !actor.may('poll.create')) return false;
    return actor.role !== 'member' || (await this.trustOf(actor.memberId)) > 0;
  }

  /** Before the transaction. @throws NotAllowed, SignInNeeded, AskerTooNew */
  async mustBeOne(actor: Actor): Promise<MemberId> {
    actor.mustBeAllowed('poll.create');
    const member = actor.mustBeMember();
    if (!(await this.may(actor))) throw new AskerTooNew();
    return member;
  }

  private async trustOf(member: MemberId): Promise<number> {
    return (await this.cards.look([member])).get(member)?.trustLevel ?? 0;
  }
}
