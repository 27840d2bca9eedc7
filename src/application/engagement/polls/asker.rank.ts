import type { Poll } from '#domain/engagement/polls/poll';
import type { Actor } from '#domain/shared/actor';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';

/** Role of who asked a poll, as the community knows it; that of members where nobody is known any more. */
export async function roleOfAsker(cards: MemberCards, askedBy: string): Promise<string> {
  return (await cards.look([askedBy])).get(askedBy)?.role ?? 'member';
}

/** What another asked is ended or rewritten over a lower rank only. @throws PollOfRank */
export async function mustOutrankAsker(cards: MemberCards, actor: Actor, poll: Poll): Promise<void> {
  if (!actor.is(poll.askedBy)) poll.mustBeOfLowerRank(actor, await roleOfAsker(cards, poll.askedBy));
}
