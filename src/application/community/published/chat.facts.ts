import type { PublishedFact } from '../../shared/ports.ts';
import type { RestrictionV1 } from './restrained.facts.ts';

/** Something in a channel changed by no act of its readers. */
export interface ChannelChangedV1 extends PublishedFact {
  readonly name: 'community.channel-changed.v1';
  readonly channelId: string;
  /** Who may know of it, as the one visibility filter names it. */
  readonly audience: string;
  /** Number of the latest change. */
  readonly change: number;
}

/** Who steers a channel took what another said there out of sight: Moderation records it. */
export interface MessageRestrainedV1 extends PublishedFact {
  readonly name: 'community.message-restrained.v1';
  readonly targetKind: 'chat-message';
  readonly targetId: string;
  readonly change: 'hidden';
  readonly by: string;
  /** Its title is that of the channel. */
  readonly restriction: RestrictionV1;
}

/** Who steers a channel shows again what was taken out of sight there. */
export interface MessageShownV1 extends PublishedFact {
  readonly name: 'community.message-shown.v1';
  readonly messageId: string;
  readonly by: string;
  readonly decisionId: string;
}

/** Somebody said something in a channel to certain members: to those of a private conversation, or to whom it names. */
export interface MessageAddressedV1 extends PublishedFact {
  readonly name: 'community.message-addressed.v1';
  readonly messageId: string;
  readonly authorId: string;
  /** Handles. */
  readonly mentions: readonly string[];
}
