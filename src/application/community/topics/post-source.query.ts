import type { Actor } from '#domain/shared/actor';

/** What the form to edit a post starts from. */
export interface PostSource {
  readonly postId: string;
  readonly source: string;
  /** To be sent back: an edit by somebody else in between is then noticed. */
  readonly version: number;
  readonly position: number;
  readonly topic: {
    readonly id: string;
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    readonly kind: 'question' | 'discussion' | 'announcement';
    readonly tags: readonly string[];
    readonly version: number;
  };
  /** It waits for a moderator, alone or with the topic that it opens. */
  readonly waits: boolean;
  /** The opening post: title and tags are edited with it. */
  readonly opening: boolean;
  readonly isOwn: boolean;
  /** Whether the text that stands there now will be kept beside the new one, with the reason. */
  readonly leavesTrace: boolean;
  /** The organisation vouches for the text that stands there: a changed one loses that. */
  readonly isSealed: boolean;
}

export interface PostSourceQuery {
  /**
   * @returns null for a post the actor may not know of, or that was deleted; what waits for a moderator is there for
   *   its author and for who may edit any
   * @throws NotAllowed, SignInNeeded: for authors with `post.edit-own` and for those with `post.edit-any` only
   */
  execute(actor: Actor, postId: string): Promise<PostSource | null>;
}
