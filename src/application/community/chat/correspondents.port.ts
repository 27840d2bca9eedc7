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
  /** Whether anybody else of a conversation reads what this member writes in it. */
  hasReader(channel: ChannelId, by: MemberId): Promise<boolean>;
}

/** Private conversations, by the people in them. */
export interface Conversations {
  /** That of these two alone, which is held until the transaction ends, or null: nobody begins a second one meanwhile. */
  between(one: MemberId, other: MemberId): Promise<ChannelId | null>;
}
