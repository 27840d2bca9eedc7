import { MemberOfRank } from '#domain/engagement/points/grant';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';

/** @throws MemberOfRank; of whoever is not known here any more everybody may */
export async function mustOutrankMember(cards: MemberCards, actor: Actor, memberId: string): Promise<void> {
  const role = (await cards.look([memberId])).get(memberId)?.role;
  if (role !== undefined && !actor.outranks(role)) throw new MemberOfRank();
}

/** @throws InvalidValue beside `member`: nobody who is active here */
export async function mustBeActive(cards: MemberCards, memberId: string): Promise<void> {
  const found = await cards.look([memberId]);
  if (found.get(memberId)?.status !== 'active') throw new InvalidValue('member', 'engagement.member-unknown');
}
