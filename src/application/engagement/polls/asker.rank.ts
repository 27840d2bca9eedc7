import type { PollId } from '#domain/engagement/polls/poll';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { UnitOfWork } from '../../shared/ports.ts';

/** Role of who asked a poll, as the community knows it; that of members where nobody is known any more. */
export async function roleOfAsker(cards: MemberCards, askedBy: string): Promise<string> {
  return (await cards.look([askedBy])).get(askedBy)?.role ?? 'member';
}

/** The same before a poll is held: nobody waits for it while another context is asked. @throws PollNotFound */
export async function roleOfItsAsker(
  parts: { readonly polls: Polls; readonly cards: MemberCards; readonly unitOfWork: UnitOfWork },
  id: PollId,
): Promise<string> {
  const { askedBy } = await parts.unitOfWork.run(() => parts.polls.getForVote(id));
  return roleOfAsker(parts.cards, askedBy);
}
