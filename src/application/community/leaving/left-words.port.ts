import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';

/** A text that somebody who left is still the author of. */
export interface LeftPost {
  readonly postId: PostId;
  readonly topicId: TopicId;
  readonly isOpening: boolean;
}

/** What others quote: by its id. */
export type Said = PostId | MessageId;

/** A text that somebody did not send yet. */
export interface UnsentText {
  readonly id: string;
  readonly body: string;
}

/** What somebody who left wrote in the forum, and where others name them. */
export interface LeftWordsBook {
  /** All of theirs, the replies first; without what a decision took away or what waits for one. */
  postsOf(memberId: MemberId): Promise<readonly LeftPost[]>;
  /** The rest of theirs that says something still. @param but all that they take along */
  keptOf(memberId: MemberId, but: readonly LeftPost[]): Promise<readonly LeftPost[]>;
  /** What of theirs waits for a moderator, and the topics that wait with it. */
  waitingOf(memberId: MemberId): Promise<readonly LeftPost[]>;
  /** Ids of what they took back while it waited, posts and topics, also before they left. */
  takenBackOf(memberId: MemberId): Promise<readonly string[]>;
  /** All that they ever wrote, in the forum and in the chat, by which others quote them: what was decided of it, or waits, is theirs too. */
  saidBy(memberId: MemberId): Promise<readonly Said[]>;
  /** Of these, what is judged with another: the opening of a topic, and the topic of an opening. @param pieces ids, of whatever kind */
  besideOpenings(pieces: readonly string[]): Promise<readonly string[]>;
  /** What they said in the chat, without what a decision took away. */
  messagesOf(memberId: MemberId): Promise<readonly MessageId[]>;
  /** All that these say, former versions and titles too. */
  textsOf(posts: readonly PostId[]): Promise<readonly string[]>;
  /** Texts of others that may mention them or quote them. */
  postsNaming(handles: readonly string[], said: readonly Said[]): Promise<readonly PostId[]>;
  /** The same of what others did not send yet. Within a unit of work: nobody changes it until that ends. */
  draftsNaming(handles: readonly string[], said: readonly Said[]): Promise<readonly UnsentText[]>;
  /** A tab that holds it still is told that it changed meanwhile. */
  rewordDraft(draft: UnsentText): Promise<void>;
  /** Whether anybody else still answers there. */
  hasOthers(topicId: TopicId, memberId: MemberId): Promise<boolean>;
  /** Private conversations that they are in. */
  conversationsOf(memberId: MemberId): Promise<readonly ChannelId[]>;
  /** The seal that vouches for a text vouches for the same text without a name. @param before the text as it was named in */
  resealed(postId: PostId, before: string): Promise<void>;
}
