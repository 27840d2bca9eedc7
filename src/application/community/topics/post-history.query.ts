import type { Actor } from '#domain/shared/actor';

/** A text as somebody left it. */
interface PostVersionView {
  /** 1 is the text as it was posted. */
  readonly number: number;
  readonly source: string;
  readonly by: { readonly pseudonym: string; readonly handle: string; readonly status: string };
  /** Why it was written in place of the one before. */
  readonly reason: string | null;
  readonly at: Date;
}

export interface PostHistory {
  readonly postId: string;
  readonly position: number;
  readonly topic: { readonly number: number; readonly slug: string; readonly title: string };
  /**
   * Oldest first, the last one is what stands now. At most the newest 200. Whoever may not edit the texts of others sees
   * nothing of what stood before one of them was.
   */
  readonly versions: readonly PostVersionView[];
}

export interface PostHistoryQuery {
  /**
   * @returns null for a post the actor may not know of, or that was deleted and is shown to moderators alone
   * @throws NotAllowed, SignInNeeded: for its author and for those with `post.read-history` only
   */
  execute(actor: Actor, postId: string): Promise<PostHistory | null>;
}
