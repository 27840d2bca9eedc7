import type { PostId } from '#domain/community/topics/post';
import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Id, MemberId } from '#domain/shared/id';

export type AttachmentId = Id<'Attachment'>;

export interface Attachment {
  readonly id: AttachmentId;
  readonly ownerId: MemberId;
  readonly key: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** As the member called it. */
  readonly name: string;
  readonly uploadedAt: Date;
}

export interface Attachments {
  /** Bytes the member has uploaded, counted while nobody else can add to them: until the transaction ends. */
  usedBy(member: MemberId): Promise<number>;
  add(attachment: Attachment): Promise<void>;
  /** Files of the member that a text shows belong to the post from now on. */
  attach(keys: readonly string[], owner: MemberId, post: PostId): Promise<void>;
  /** The same of what is said in a channel. */
  attachToMessage(keys: readonly string[], owner: MemberId, message: MessageId): Promise<void>;
  /** Files that these messages showed are nobody's but their owner's, and go. @returns their keys */
  partFromMessages(ids: readonly MessageId[]): Promise<readonly string[]>;
  /** The message that the file belongs to; null for none. */
  messageOf(key: string): Promise<MessageId | null>;
  /**
   * Files of these posts, and of those of these former versions, that no version and no other post shows any more: they are
   * nobody's but their owner's, and go. @returns their keys
   */
  partUnshown(posts: readonly string[], revisions: readonly string[]): Promise<readonly string[]>;
  /** Forgets those of these that were parted. */
  forget(keys: readonly string[]): Promise<void>;
  /**
   * Whether the file is the actor's own, or is shown in a post or a message that the actor may read, or was in a version of the
   * post that the actor may read.
   */
  mayBeReadBy(actor: Actor, key: string): Promise<boolean>;
  /** Forgets up to `limit` files that no post, no message and no draft shows, and none of `but`. @returns their keys */
  forgetUnused(uploadedBefore: Date, limit: number, but: readonly string[]): Promise<string[]>;
}
