import { MemberOfRank } from '#domain/engagement/points/grant';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';

/** @throws MemberOfRank; of whoever is not known here any more everybody may */
export async function mustOutrankMember(cards: MemberCards, actor: Actor, memberId: string): Promise<void> {
  if (!(await outranksMember(cards, actor, memberId))) throw new MemberOfRank();
}

/** Whether the same is offered: nobody does it to themselves either. */
export class OverMembers {
  constructor(private readonly cards: MemberCards) {}

  async hold(actor: Actor, memberId: MemberId): Promise<boolean> {
    return !actor.is(memberId) && outranksMember(this.cards, actor, memberId);
  }
}

async function outranksMember(cards: MemberCards, actor: Actor, memberId: string): Promise<boolean> {
  const role = (await cards.look([memberId])).get(memberId)?.role;
  return role === undefined || actor.outranks(role);
}

/** @throws InvalidValue beside `member`: nobody who is active here */
export async function mustBeActive(cards: MemberCards, memberId: string): Promise<void> {
  const found = await cards.look([memberId]);
  if (found.get(memberId)?.status !== 'active') throw new InvalidValue('member', 'engagement.member-unknown');
}
