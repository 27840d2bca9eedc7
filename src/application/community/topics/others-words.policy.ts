import type { Seal } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { Post } from '#domain/community/topics/post';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuthorRoles } from './author-roles.port.ts';
import { mustOutrankAuthor, roleOfWords } from './rank-over-words.policy.ts';
import type { WordsInQuestion } from './words-rights.policy.ts';

/** Whose words somebody is about to touch, and what vouches for them. */
export class OthersWords {
  constructor(
    private readonly seals: Seals,
    private readonly roles: AuthorRoles,
  ) {}

  /** The seal is held until the transaction ends: it falls when the text changes or goes. */
  async of(post: Post): Promise<{ words: WordsInQuestion; seal: Seal | null }> {
    const seal = await this.seals.standingOn(post.id);
    const authorRole = roleOfWords(await this.roleOf(post.authorId), seal?.kind ?? null);
    return { seal, words: { authorRole, isSealed: seal !== null } };
  }

  roleOf(memberId: MemberId): Promise<string> {
    return this.roles.roleOf(memberId);
  }

  /**
   * Nobody acts upon what somebody of an equal or higher rank wrote, asked of all of them at once. Whose replies only go along with
   * a topic, and are read as before, are not acted upon.
   * @throws WordsOfRank
   */
  async mustBeBelow(actor: Actor, authors: ReadonlySet<MemberId>): Promise<void> {
    if (authors.size === 0) return;
    const roles = await this.roles.rolesOf([...authors]);
    for (const author of authors) mustOutrankAuthor(actor, author, roles.get(author)!);
  }

  /** @returns null of nobody */
  async roleOfWhoever(memberId: MemberId | null): Promise<string | null> {
    return memberId === null ? null : this.roleOf(memberId);
  }
}
