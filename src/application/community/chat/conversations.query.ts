import type { Id } from '#domain/shared/id';
import type { Actor } from '#domain/shared/actor';
import type { AuthorView } from '../topics/topic-page.query.ts';

/** A private conversation as the list of one of its people shows it. */
export interface ConversationRow {
  readonly id: Id<'ChatChannel'>;
  /** The others, by name. */
  readonly people: readonly AuthorView[];
  readonly muted: boolean;
  /** Messages of others since the viewer read last, no more than 100 are counted. */
  readonly unread: number;
  /** Null where nothing is said that the viewer reads. */
  readonly latest: { readonly own: boolean; readonly excerpt: string; readonly at: Date } | null;
}

/** Somebody who went out of a conversation, and whose name stays with those who are still in it. */
export interface Gone {
  readonly person: AuthorView;
  readonly at: Date;
}

export interface ConversationsQuery {
  /** One's own, the latest first, at most 200. */
  all(actor: Actor): Promise<readonly ConversationRow[]>;
  /** In how many something is new; silent ones are not counted. 0 for who may have none. */
  unread(actor: Actor): Promise<number>;
  /** The others of one's own conversation, by name. @throws ChannelNotFound */
  people(actor: Actor, channelId: string): Promise<readonly AuthorView[]>;
  /** Who went out of one's own conversations while one was in them, by conversation, the first to go first. */
  left(actor: Actor): Promise<ReadonlyMap<string, readonly Gone[]>>;
  /** Whether the actor may begin a conversation with this member. */
  mayWriteTo(actor: Actor, memberId: string): Promise<boolean>;
}
