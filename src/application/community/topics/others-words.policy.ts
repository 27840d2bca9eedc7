import { SealedText, WordsOfRank } from '#domain/community/official/official.errors';
import type { Seal } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuthorRoles } from './author-roles.port.ts';
import { mustBeAllowedAs } from './topic-access.policy.ts';

/** An agent's words are the organisation's: those who only moderate leave them as they are. */
const ORGANISATION = 'agent';

/**
 * Who may touch the words of others: by right, over a lower rank only, and never the word of the organisation, which its
 * agents alone change.
 */
export class OthersWords {
  constructor(
    private readonly seals: Seals,
    private readonly roles: AuthorRoles,
  ) {}

  /**
   * @returns whether the editor is the author, and the seal that falls when the text changes
   * @throws NotAllowed, SignInNeeded, SealedText, WordsOfRank
   */
  async judgeEdit(actor: Actor, topic: Topic, post: Post): Promise<{ isOwn: boolean; seal: Seal | null }> {
    const seal = await this.seals.standingOn(post.id);
    if (actor.is(post.authorId) && actor.may('post.edit-own', topic.category)) return { isOwn: true, seal };
    const role = await this.roles.roleOf(post.authorId);
    const ofTheDesk = actor.may('official.validate', topic.category);
    if (ofTheDesk && (seal !== null || role === ORGANISATION)) return { isOwn: false, seal };
    actor.mustBeAllowed('post.edit-any', topic.category);
    if (seal !== null) throw new SealedText();
    mustOutrank(actor, post.authorId, role);
    return { isOwn: actor.is(post.authorId), seal };
  }

  /**
   * Illegal words can always be taken away: the seal of a member's reply falls with them.
   * @returns whether the actor is the author @throws NotAllowed, SignInNeeded, WordsOfRank
   */
  async judgeDeletion(actor: Actor, topic: Topic, post: Post): Promise<boolean> {
    const rights = { own: 'post.delete-own', any: 'post.delete-any' } as const;
    const isOwn = mustBeAllowedAs(actor, post.authorId, rights, topic.category);
    if (!isOwn) await this.mustOutrankAuthor(actor, post.authorId);
    return isOwn;
  }

  /** @throws WordsOfRank when what somebody of an equal or higher rank wrote would be taken away */
  async mustOutrankAuthor(actor: Actor, authorId: MemberId): Promise<void> {
    const role = await this.roles.roleOf(authorId);
    // Those who run the community answer for its agents; those who moderate do not.
    mustOutrank(actor, authorId, role === ORGANISATION ? 'moderator' : role, false);
  }
}

function mustOutrank(actor: Actor, authorId: MemberId, role: string, wordForWord = true): void {
  if (actor.is(authorId)) return;
  if ((wordForWord && role === ORGANISATION) || !actor.outranks(role)) throw new WordsOfRank();
}
