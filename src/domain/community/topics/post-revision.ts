import type { MemberId } from '../../shared/id.ts';
import type { PostId, PostRevisionId } from './ids.ts';

export type { PostRevisionId };

/** A text as it stood before an edit. */
export class PostRevision {
  private constructor(
    readonly id: PostRevisionId,
    readonly postId: PostId,
    readonly number: number,
    readonly editorId: MemberId,
    readonly source: string,
    readonly reason: string | null,
    readonly replacedAt: Date,
  ) {}

  static of(p: {
    id: PostRevisionId;
    postId: PostId;
    number: number;
    editorId: MemberId;
    source: string;
    reason: string | null;
    replacedAt: Date;
  }): PostRevision {
    return new PostRevision(p.id, p.postId, p.number, p.editorId, p.source, p.reason, p.replacedAt);
  }
}
