import type { PostId } from '#domain/community/topics/post';
import type { ReactionKind } from '#domain/community/topics/reaction';
import type { MemberId } from '#domain/shared/id';

/** One mark per member, post and kind; the counts beside the post and its topic are exact whoever marks at once. */
export interface Marks {
  /** @returns whether it was not there before */
  addHelpful(post: PostId, member: MemberId, at: Date): Promise<boolean>;
  /** @returns whether it was there */
  removeHelpful(post: PostId, member: MemberId): Promise<boolean>;
  addReaction(post: PostId, member: MemberId, kind: ReactionKind, at: Date): Promise<boolean>;
  removeReaction(post: PostId, member: MemberId, kind: ReactionKind): Promise<boolean>;
}
