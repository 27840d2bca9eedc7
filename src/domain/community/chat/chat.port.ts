import type { MemberId } from '../../shared/id.ts';
import type { SentBefore } from '../../shared/sent-twice.ts';
import type { ReactionKind } from '../topics/reaction.ts';
import type { Channel } from './channel.ts';
import type { ChannelId, MessageId } from './ids.ts';
import type { Message } from './message.ts';

export interface Channels {
  /** @throws ChannelNotFound */
  get(id: ChannelId): Promise<Channel>;
  /** Held as by `getForChange`; null where there is none. */
  find(id: ChannelId): Promise<Channel | null>;
  /** Holds it until the transaction ends: positions and changes are allotted one by one. @throws ChannelNotFound */
  getForChange(id: ChannelId): Promise<Channel>;
  add(channel: Channel): void;
  /** As `add`, written at once: what is written by hand within the same transaction may name it. */
  addNow(channel: Channel): Promise<void>;
}

/** What its author took back. */
export interface WithdrawnMessage {
  readonly id: MessageId;
  readonly withdrawnAt: Date;
  /** A decision keeps it out of sight too, which can be contested. */
  readonly isJudged: boolean;
}

/** What its channel keeps no longer. */
export interface OutlivedMessage {
  readonly id: MessageId;
  /** By which it is out of sight or says something else. */
  readonly decisions: readonly string[];
}

export interface Messages {
  /** @throws MessageNotFound */
  get(id: MessageId): Promise<Message>;
  /** A message with its channel, which is held first. @throws MessageNotFound */
  getForChange(id: MessageId): Promise<{ channel: Channel; message: Message }>;
  /**
   * What a message says, or whether it is there, is not what it was: those that answer it quote it, and are read anew.
   * @param channel where it stands, which is held
   */
  quoteAnew(quoted: MessageId, channel: Channel): Promise<void>;
  /** What its author has sent under this id already. */
  sentAs(author: MemberId, clientId: string): Promise<Pick<Message, 'id' | 'position' | 'channelId'> | null>;
  /** What its author said in a channel, the same to the same, since then, also where it waits: it was sent twice. The channel is held. */
  saidLately(
    said: {
      readonly author: MemberId;
      readonly channel: ChannelId;
      readonly source: string;
      readonly replyTo: MessageId | null;
    },
    since: Date,
  ): Promise<(SentBefore<MessageId> & Pick<Message, 'position' | 'channelId'>) | null>;
  /** When somebody wrote in a channel last. */
  lastOf(author: MemberId, channel: ChannelId): Promise<Date | null>;
  pinnedIn(channel: ChannelId): Promise<number>;
  add(message: Message): void;
  /**
   * Those that are older than their channel keeps messages, and those of conversations that everybody left, in their order.
   * @param longer days for which what is out of sight by a decision, or waits for one, is kept beyond that
   * @returns at most `most`
   */
  outlived(
    at: Date,
    longer: number,
    after: MessageId | null,
    most: number,
  ): Promise<readonly OutlivedMessage[]>;
  /** Until the transaction ends nobody reports them or does anything else to them. @returns those that are still there */
  hold(ids: readonly MessageId[]): Promise<readonly MessageId[]>;
  /** Nothing of them is left. */
  forget(ids: readonly MessageId[]): Promise<void>;
  /** What somebody said and waits for a moderator. */
  waitingOf(author: MemberId): Promise<readonly MessageId[]>;
  /** What of theirs was taken back while it waited. */
  takenBackOf(author: MemberId): Promise<readonly string[]>;
  /** Ids of those whose authors took them back by then and whose words are still there, in their order, at most `most`. */
  withdrawnBy(at: Date, after: MessageId | null, most: number): Promise<readonly WithdrawnMessage[]>;
  /** Their words go for good; that something was there stays to be seen. */
  blank(ids: readonly MessageId[]): Promise<void>;
}

/** That somebody is brought into a private conversation. */
export interface BroughtIn {
  readonly by: MemberId;
  readonly at: Date;
  /** Position up to which what was said was said to others. */
  readonly after: number;
  /** Number of the change of the log that this is. */
  readonly change: number;
}

/** Whose channels these are: who joined, who was there only to read, and how far they read. */
export interface Memberships {
  /** Once, however often it is asked for. */
  join(channel: ChannelId, member: MemberId, at: Date, readTo: number): Promise<void>;
  /** By somebody of a conversation; those in it read who came, by whom, and from where on. */
  bringIn(channel: ChannelId, member: MemberId, brought: BroughtIn): Promise<void>;
  leave(channel: ChannelId, member: MemberId): Promise<void>;
  /** By themselves, out of a conversation: others do not bring them back. */
  leaveForGood(channel: ChannelId, member: MemberId, at: Date): Promise<void>;
  hasLeftForGood(channel: ChannelId, member: MemberId): Promise<boolean>;
  /** Of a channel that was joined. */
  mute(channel: ChannelId, member: MemberId, muted: boolean): Promise<void>;
  /** Who writes has joined, and has read so far. */
  speak(channel: ChannelId, member: MemberId, at: Date, position: number): Promise<void>;
  /** Never back. */
  readTo(channel: ChannelId, member: MemberId, position: number): Promise<void>;
}

/** One row for each member, message and kind. */
export interface MessageReactions {
  /** @returns whether it was not there yet */
  give(message: MessageId, member: MemberId, kind: ReactionKind, at: Date): Promise<boolean>;
  /** @returns whether it was there */
  takeBack(message: MessageId, member: MemberId, kind: ReactionKind): Promise<boolean>;
}
