import type { Channel } from '#domain/community/chat/channel';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { Message } from '#domain/community/chat/message';
import type { MessageText } from '#domain/community/chat/message-text';
import type { NewcomerAuthor, NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import type { MemberId } from '#domain/shared/id';
import type { CountedText } from '../newcomers/plain.arrivals.ts';

/** A channel as it stood at one moment, held by nobody. */
export interface ChannelSeen {
  readonly channel: Channel;
  /** All that decides what it takes, as one text: what is said by it is refused once it is another. */
  readonly terms: string;
}

/** What is to be known before somebody says something. */
export interface BeforeSaying {
  /** What they have sent under this id already. */
  readonly sent: Pick<Message, 'id' | 'position'> | null;
  /** Null where there is none. */
  readonly seen: ChannelSeen | null;
  readonly author: NewcomerAuthor | null;
  readonly rule: NewcomerRule;
}

/** A message of which nobody is told beyond its being there, and about which nothing is left to be decided. */
export interface PlainMessage {
  readonly id: MessageId;
  readonly authorId: MemberId;
  readonly clientId: string;
  readonly text: MessageText;
  readonly replyTo: MessageId | null;
  readonly at: Date;
  readonly counted: CountedText;
}

/** Its place among the messages of its channel, and the number of the change that it is. */
export interface PlaceInChannel {
  readonly position: number;
  readonly change: number;
}

/** Messages that are written without a unit of work: read in one statement, written in another. */
export interface PlainMessages {
  look(channel: ChannelId, author: MemberId, clientId: string): Promise<BeforeSaying>;
  /**
   * Writes it all or nothing, with its author's membership and its print. Those of one channel are numbered one after the
   * other, as by `Channel.take`.
   * @returns null, and nothing is written: the channel is not as it was seen, what it answers is not there, as many others are
   * alike, it was sent already, or the call around has something of its own to commit. The unit of work then finds out.
   */
  say(seen: ChannelSeen, message: PlainMessage): Promise<PlaceInChannel | null>;
}
