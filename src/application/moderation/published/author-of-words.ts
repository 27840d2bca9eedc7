import type { MemberCards } from './member-cards.api.ts';
import { type AuthorOfWords, OF_THE_HOUSE } from './words.api.ts';

/**
 * A member as the rules of words look at who writes, known by their card.
 * @param writer.isOfTheHouse works for the organisation
 * @param others what they wrote in the last so many hours
 */
export async function authorOfWords(
  cards: MemberCards,
  { memberId, isOfTheHouse }: { readonly memberId: string; readonly isOfTheHouse: boolean },
  others: AuthorOfWords['others'],
): Promise<AuthorOfWords> {
  if (isOfTheHouse) return { memberId, trust: OF_THE_HOUSE, isFirst: false, others };
  const card = (await cards.look([memberId])).get(memberId);
  return { memberId, trust: card?.trustLevel ?? 0, isFirst: (card?.posts ?? 0) === 0, others };
}
