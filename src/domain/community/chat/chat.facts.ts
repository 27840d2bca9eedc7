import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Restriction } from '../topics/restriction.ts';
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

/** Who steers a channel took what somebody else said there out of sight. */
export class MessageRemoved implements Fact {
  readonly name = 'message-removed';
  constructor(
    readonly at: Date,
    readonly messageId: MessageId,
    readonly by: MemberId,
    readonly restriction: Restriction,
  ) {}
}

/** Who steers a channel shows again what was taken out of sight there. */
export class MessagePutBack implements Fact {
  readonly name = 'message-put-back';
  constructor(
    readonly at: Date,
    readonly messageId: MessageId,
    readonly by: MemberId,
    readonly decisionId: string,
  ) {}
}
