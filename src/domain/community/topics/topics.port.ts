import type { CategoryId } from '../categories/category.ts';
import type { MemberId } from '../../shared/id.ts';
import type { SentBefore } from '../../shared/sent-twice.ts';
import type { Carriage, LedOn } from './carriage.ts';
import type { DecisionId } from './ids.ts';
import type { Post, PostId } from './post.ts';
import type { PostRevision } from './post-revision.ts';
import type { Topic, TopicId } from './topic.ts';

/** An answer as it arrives. */
export interface ArrivingAnswer {
  readonly authorId: MemberId;
  /** As typed. */
  readonly source: string;
  readonly replyTo: PostId | null;
}
/** A topic as it arrives. */
export interface ArrivingTopic {
  readonly authorId: MemberId;
  readonly categoryId: CategoryId;
  readonly title: string;
  /** As typed. */
  readonly source: string;
}

export interface Topics {
  /** @throws TopicNotFound */
  get(id: TopicId): Promise<Topic>;
  /** Holds the topic until the transaction ends, so that positions and counts are allotted one by one. @throws TopicNotFound */
  getForChange(id: TopicId): Promise<Topic>;
  /**
   * The same for who answers, by its id or its public number, and the post that says just this in it since then, or waits to: the
   * answer was sent twice.
   */
  getForAnswer(
    topic: TopicId | number,
    arriving: ArrivingAnswer,
    since: Date,
  ): Promise<{ topic: Topic; said: (SentBefore<PostId> & { readonly position: number }) | null }>;
  /** The topic that its author opened since then in just these words, also where it waits. Its author opens no other until the transaction ends. */
  openedLately(
    arriving: ArrivingTopic,
    since: Date,
  ): Promise<(SentBefore<TopicId> & { number: number; slug: string; postId: PostId }) | null>;
  /** The same by its public number; one that was merged is found as what is left of it. @throws TopicNotFound */
  getForChangeAt(number: number): Promise<Topic>;
  /** The topic that holds a post, held until the transaction ends, and the post. @throws PostNotFound, TopicNotFound */
  getForChangeWith(post: PostId): Promise<{ topic: Topic; post: Post }>;
  /** Two at once, held in one order whoever asks, so that nobody waits for each other. @throws TopicNotFound */
  getPairForChange(first: TopicId, second: TopicId): Promise<readonly [Topic, Topic]>;
  /** Several, held in that same order; those that are not there are left out. */
  getAllForChange(ids: readonly TopicId[]): Promise<readonly Topic[]>;
  /** Some of those that stand in a category or stood there when they were deleted, held in that same order. */
  someIn(category: CategoryId, most: number): Promise<readonly Topic[]>;
  /**
   * Before anything is read of them: all topics that the way back of a decision leads through, held in that same order, and first the
   * categories that it may lead to, as whoever moves a topic holds them.
   * @param meant the topic, or the post, that the decision is about
   * @throws ChangedMeanwhile where it leads elsewhere since
   */
  holdWayBack(meant: TopicId | PostId, decision: DecisionId): Promise<void>;
  /** When the last of the standing posts beside this one was written; the opening post always stands. */
  latestBeside(post: Post): Promise<Date>;
  /** Where a public number leads, also after a merge. @throws TopicNotFound */
  idOf(number: number): Promise<TopicId>;
  /** What says that a topic repeats `from`, now or beneath what closes it now, says it of `to` from now on. @returns what did */
  redirectDuplicates(from: TopicId, to: TopicId): Promise<readonly LedOn[]>;
  /**
   * Addresses, readers and views of an absorbed topic go on to the one that took its posts. Before the posts are moved.
   * @param places where these will stand; after those that are there, where none are said
   */
  carryOver(absorbed: Topic, into: Topic, places?: Carriage['places']): Promise<void>;
  /** Who had read a topic to its end, and some of the replies that join it in the other, goes on after those. Before they are moved. */
  carryReaders(replies: ReadonlySet<PostId>, from: Topic, into: Topic): Promise<void>;
  /** These leave a topic that stays: its readers are told where to. */
  noteDeparture(replies: ReadonlySet<PostId>, from: Topic, at: Date): Promise<void>;
  /**
   * The way back of `carryOver` and `redirectDuplicates`: addresses and notices go with the messages, and so does what said that a topic
   * repeats it, and nothing else. Who followed both goes on following the one, since nobody knows whom the other interested.
   */
  takeOver(
    topic: Topic,
    from: Topic,
    p: { readonly back: readonly Post[]; readonly duplicates: readonly LedOn[] },
  ): Promise<void>;
  /** The next public number; gaps are possible, repetition is not. */
  nextNumber(): Promise<number>;
  add(topic: Topic): void;
}

export interface Posts {
  /** @throws PostNotFound */
  get(id: PostId): Promise<Post>;
  /** In order, deleted ones too, without their texts: for a topic that moves them. */
  ofTopic(id: TopicId): Promise<Post[]>;
  /** Those that it moved to another topic and that know of it, wherever they stand now, without their texts. */
  movedBy(decision: DecisionId): Promise<Post[]>;
  /**
   * Before a decision falls that moved this topic, or posts: where another one stands above it, that one leads behind both from then on, and
   * home where this one did.
   */
  handHomesOn(topic: TopicId, falling: DecisionId): Promise<void>;
  /**
   * The fall of a decision brought this topic, or posts into it, back to where it had taken them from. Where two categories became one
   * since, that alone says whether they are at home there.
   */
  settleHomes(topic: TopicId, fallen: DecisionId): Promise<void>;
  /** Whether somebody else wrote after it in its topic, found that it helped, or reacted to it. */
  isTakenUp(id: PostId): Promise<boolean>;
  add(post: Post): void;
}

export interface PostRevisions {
  add(revision: PostRevision): void;
  /** As it was typed; null when it is not kept any more. */
  textOf(postId: PostId, number: number): Promise<string | null>;
  /** Forgets this revision and all after it. */
  dropFrom(postId: PostId, number: number): Promise<void>;
}
