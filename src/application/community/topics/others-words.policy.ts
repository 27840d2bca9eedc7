import type { Seal } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { Post } from '#domain/community/topics/post';
import type { MemberId } from '#domain/shared/id';
import type { AuthorRoles } from './author-roles.port.ts';
import type { WordsInQuestion } from './topic-rights.policy.ts';

/** Whose words somebody is about to touch, and what vouches for them. */
export class OthersWords {
  constructor(
    private readonly seals: Seals,
    private readonly roles: AuthorRoles,
  ) {}

  /** The seal is held until the transaction ends: it falls when the text changes or goes. */
  async of(post: Post): Promise<{ words: WordsInQuestion; seal: Seal | null }> {
    const seal = await this.seals.standingOn(post.id);
    return { seal, words: { authorRole: await this.roleOf(post.authorId), isSealed: seal !== null } };
  }

  roleOf(memberId: MemberId): Promise<string> {
    return this.roles.roleOf(memberId);
  }

  /** @returns null of nobody */
  async roleOfWhoever(memberId: MemberId | null): Promise<string | null> {
    return memberId === null ? null : this.roleOf(memberId);
  }
}
