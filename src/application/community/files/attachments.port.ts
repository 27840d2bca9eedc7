import type { PostId } from '#domain/community/topics/post';
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
  /** Whether the file is the actor's own, or stands in a post that the actor may read. */
  mayBeReadBy(actor: Actor, key: string): Promise<boolean>;
  /** Forgets up to `limit` files that no post and no draft shows. @returns their keys */
  forgetUnused(uploadedBefore: Date, limit: number): Promise<string[]>;
}
