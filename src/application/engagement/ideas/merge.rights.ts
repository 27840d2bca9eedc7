import { IdeaOfRank } from '#domain/engagement/ideas/idea.errors';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';

/** Who merges whose idea: another's over a lower rank only, as the community knows it. */
export class MergeRights {
  constructor(private readonly cards: MemberCards) {}

  /** Before the transaction; that of members where nobody is known any more. */
  async roleOf({ authorId }: { readonly authorId: string }): Promise<string> {
    return (await this.cards.look([authorId])).get(authorId)?.role ?? 'member';
  }

  /** Whether a page offers it. */
  async holds(actor: Actor, idea: { readonly authorId: string }): Promise<boolean> {
    return actor.is(knownId<'Member'>(idea.authorId)) || actor.outranks(await this.roleOf(idea));
  }

  /** Before a page asks why. @throws IdeaOfRank */
  async must(actor: Actor, idea: { readonly authorId: string }): Promise<void> {
    if (!(await this.holds(actor, idea))) throw new IdeaOfRank();
  }
}
