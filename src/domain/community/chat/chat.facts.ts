import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { ChannelId, MessageId } from './ids.ts';

/** Something of a channel is not what its readers saw last. */
export class ChannelChanged implements Fact {
  readonly name = 'channel-changed';
  constructor(
    readonly at: Date,
    readonly channelId: ChannelId,
    /** Who may know of it. */
    readonly audience: string,
    /** Number of the latest change. */
    readonly change: number,
  ) {}
}

/** Somebody said something to certain members: in a private conversation, or by naming them. */
export class MessageAddressed implements Fact {
  readonly name = 'message-addressed';
  constructor(
    readonly at: Date,
    readonly messageId: MessageId,
    readonly authorId: MemberId,
    /** Handles. */
    readonly mentions: readonly string[],
  ) {}
}
