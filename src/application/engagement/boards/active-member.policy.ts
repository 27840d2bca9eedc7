import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';

/** @throws InvalidValue beside `member`: nobody who is active here */
export async function mustBeActive(cards: MemberCards, memberId: string): Promise<void> {
  const found = await cards.look([memberId]);
  if (found.get(memberId)?.status !== 'active') throw new InvalidValue('member', 'engagement.member-unknown');
}
