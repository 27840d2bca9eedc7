import type { PollId } from '#domain/engagement/polls/poll';
import type { PollPictureId } from '#domain/engagement/polls/option-picture';
import type { Actor } from '#domain/shared/actor';

/** The files of pictures beside options, each with a row. */
export interface PollPictures {
  add(picture: {
    readonly id: PollPictureId;
    readonly pollId: PollId;
    readonly bytes: number;
    readonly uploadedAt: Date;
  }): Promise<void>;
  /** Whether it stands in a poll that the actor may know of, or that waits for their judgement. */
  mayBeReadBy(actor: Actor, key: string): Promise<boolean>;
  /** Forgets up to `limit` that no poll shows, and none of `but`. @returns their keys */
  forgetUnused(uploadedBefore: Date, limit: number, but: readonly string[]): Promise<string[]>;
}
