import type { ChannelId } from '#domain/community/chat/ids';
import type { MemberId } from '#domain/shared/id';

/** Somebody whom a member would write to. */
export interface Correspondent {
  readonly id: MemberId;
  readonly pseudonym: string;
  /** What was typed to name them. */
  readonly typed: string;
  /** They let this member begin a conversation with them. */
  readonly takesMessages: boolean;
}

/** Who can be written to, by whom. */
export interface Correspondents {
  /** Those who are called so, by their pseudonym or the one of their address; whom nobody is called after is left out. */
  named(by: MemberId, names: readonly string[]): Promise<readonly Correspondent[]>;
  /**
   * Those of these members between whom and another of them a block stands, or between whom and anybody who is in the conversation.
   * @param channel null before there is one, and of no effect where `by` is not in it
   */
  apart(by: MemberId, members: readonly MemberId[], channel: ChannelId | null): Promise<readonly MemberId[]>;
  /** Whether anybody else of a conversation reads what this member writes in it. */
  hasReader(channel: ChannelId, by: MemberId): Promise<boolean>;
}

/** Private conversations, by the people in them. */
export interface Conversations {
  /**
   * Holds what these people have together until the transaction ends: nobody else begins anything among them meanwhile.
   * @returns that of two alone, or null where they have none; always null for more people, who may have several
   */
  hold(people: readonly MemberId[]): Promise<ChannelId | null>;
}
