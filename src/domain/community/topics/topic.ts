import type { MemberId } from '../../shared/id.ts';
import { PurgeRule } from '../purges/purge.errors.ts';
import { type Passage, REDACTED, REDACTED_SLUG } from './passage.ts';
import { slugOf } from '../../shared/slug.ts';
import type { Audience, Category, CategoryId, TopicKind } from '../categories/category.ts';
import { concernedBranches } from '../../shared/branch.ts';
import {
  type Acceptance,
  accepted,
  awoken,
  choiceOf,
  choiceTakenBy,
  chosenAgain,
  isAccepted,
  isSolved,
  laidToRest,
  lastChooser,
  lastWithdrawn,
  parted,
  takenFor,
  withdrawn,
} from './acceptances.ts';
import { type Carriage, lastWritten, placesOf, putBack, standingReplies } from './carriage.ts';
import { Departure } from './departure.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { Body } from './body.ts';
import type { Written } from './post.ts';
import { FREE_EDIT_MINUTES, Post } from './post.ts';
import type { BringingBack, Decided, Holding, RepliesOfOne, Restriction, TakingAway } from './restriction.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import { tagsOf } from './tag.ts';
import type { Title } from './title.ts';
import { Withdrawable } from './withdrawable.ts';
import { factsOf, type JudgedWords, PassageLeft, UNJUDGED } from '../words/judged-words.ts';
import {
  AcceptanceWithdrawn,
  AnswerAccepted,
  DecisionUndone,
  type Undoing,
  ContentPurged,
  RepliesCarried,
  RepliesPurged,
  TopicChanged,
  TopicOpened,
} from './topic.facts.ts';
import { PostNotFound, TopicChangedMeanwhile, TopicGone, TopicRule } from './topic.errors.ts';

export type { TopicId, TopicKind };

/** What decides who may do what with a topic. */
export interface TopicState {
  readonly authorId: MemberId;
  readonly kind: TopicKind;
  readonly categoryId: CategoryId;
  readonly status: 'open' | 'closed';
  readonly openedAt: Date;
  readonly closedBy: MemberId | null;
  readonly isDeleted: boolean;
  /** Null also for what a decision took away, whoever had deleted it. */
  readonly deletedBy: MemberId | null;
  readonly isMerged: boolean;
  /** Standing ones. */
  readonly replyCount: number;
}

/** How it was called; the tags are left alone where the decision did, or somebody chose others since. */
export interface FormerName {
  readonly title: string;
  readonly tags: readonly string[] | null;
}

interface HeldTopic {
  /** Null where the topic stood for all to read before it was held. */
  readonly openingPostId: PostId | null;
  readonly mentions: readonly string[];
  /** As `HeldFor.rule` says. */
  readonly why?: string;
  /** As `Held.decisionId` says. */
  readonly decisionId?: DecisionId;
}

/** The author mends title and tags alone within an hour. */
export const isFresh = (topic: { readonly openedAt: Date }, at: Date): boolean =>
  at.getTime() - topic.openedAt.getTime() <= FREE_EDIT_MINUTES * 60_000;

/**
 * A question, discussion or announcement. It does not hold its replies: a thousand of them cost nothing.
 * The number never changes and leads to it for ever; the slug only decorates.
 */
export class Topic extends Withdrawable<HeldTopic> {
  private status: 'open' | 'closed' = 'open';
  private closedBy: MemberId | null = null;
  private duplicateOf: TopicId | null = null;
  private mergedInto: TopicId | null = null;
  private pinnedUntil: Date | null = null;
  private acceptances: readonly Acceptance[] = [];
  private solved = false;
  /** The decision that closed it. */
  private closedFor: DecisionId | null = null;
  /** Where decisions moved it away from, until somebody moves it without one. */
  private formerPlaces: readonly Replaced<CategoryId>[] = [];
  /** The names that decisions replaced, until somebody renames it without one. */
  private formerNames: readonly Replaced<FormerName>[] = [];
  /** What a merge or a split took along, for the decision that did. */
  private carriage: Carriage | null = null;
  /** Rises when it is called otherwise, and with nothing else: what readers may not see must not show in it. */
  private edition = 1;

  private constructor(
    readonly id: TopicId,
    readonly number: number,
    readonly kind: TopicKind,
    private categoryId: CategoryId,
    private audience: Audience,
    private title: string,
    private slug: string,
    readonly authorId: MemberId,
    private branches: string[],
    private tags: string[],
    /** When others could first read it. */
    private openedAt: Date,
    /** When the last of its standing posts was written. */
    private lastActivityAt: Date,
    private lastPosition: number,
    private replyCount: number,
  ) {
    super();
  }

  /** @throws TopicRule `community.kind-not-allowed-here`, `community.too-many-tags`, InvalidValue beside `branches` */
  static open(p: {
    id: TopicId;
    number: number;
    kind: TopicKind;
    category: Category;
    title: Title;
    tags: readonly string[];
    branches: readonly string[];
    authorId: MemberId;
    openingPostId: PostId;
    written: Written;
    at: Date;
  }): { topic: Topic; opening: Post } {
    const topic = Topic.beginning({
      ...p,
      branches: concernedBranches(p.branches),
      tags: tagsOf(p.tags),
      openedAt: p.at,
      lastActivityAt: p.at,
      posts: 1,
    });
    const opening = Post.opening({
      id: p.openingPostId,
      topicId: p.id,
      authorId: p.authorId,
      body: p.written.body,
      at: p.at,
    });
    const { mentions, words = UNJUDGED } = p.written;
    topic.tellOfWords(words, p.at);
    if (words.held) topic.hideAsHeld({ openingPostId: opening.id, mentions, why: words.held.rule }, p.at);
    else topic.tellOpened(opening.id, mentions, p.at);
    return { topic, opening };
  }

  private tellOpened(openingPostId: PostId, mentions: readonly string[], at: Date): void {
    const { id, number, kind, categoryId, authorId } = this;
    this.record(new TopicOpened(at, id, number, kind, categoryId, authorId, openingPostId, mentions));
  }

  /** Tells Moderation that a redaction by somebody else did not reach it. */
  tellOfLeft(passage: string, at: Date): void {
    this.record(new PassageLeft(at, { kind: 'topic', id: this.id }, passage));
  }

  /** Tells Moderation what its rules found, and that the topic waits where it does. */
  tellOfWords(words: JudgedWords, at: Date, decisionId: DecisionId | null = null): void {
    const target = { kind: 'topic', id: this.id };
    for (const fact of factsOf(at, target, this.authorId, words, decisionId)) this.record(fact);
  }

  /** Its title or its opening post was changed, and only its author reads it until a moderator has looked. */
  hold({ at, why, decisionId }: Holding): void {
    this.mustStand();
    this.hideAsHeld({ openingPostId: null, mentions: [], why, decisionId }, at);
    this.record(new TopicChanged(at, this.id, 'deleted', null));
  }

  /** @param p.latestBeside when the last of the other standing posts was written */
  holdPost(post: Post, p: Holding & { readonly latestBeside: Date }): void {
    this.mustStand();
    this.mustOwn(post);
    post.hold(p);
    this.replyCount -= 1;
    this.lastActivityAt = p.latestBeside;
    this.keep(laidToRest(this.acceptances, post.id));
  }

  private static beginning(p: {
    id: TopicId;
    number: number;
    kind: TopicKind;
    category: Category;
    title: Title;
    authorId: MemberId;
    branches: string[];
    tags: string[];
    openedAt: Date;
    lastActivityAt: Date;
    /** How many it begins with, the opening one included; they stand at 1, 2, 3… */
    posts: number;
  }): Topic {
    if (!p.category.allowedKinds.includes(p.kind)) throw new TopicRule('community.kind-not-allowed-here');
    return new Topic(
      p.id,
      p.number,
      p.kind,
      p.category.id,
      p.category.audienceOfTopics,
      p.title.text,
      slugOf(p.title.text),
      p.authorId,
      p.branches,
      p.tags,
      p.openedAt,
      p.lastActivityAt,
      p.posts,
      p.posts - 1,
    );
  }

  get category(): CategoryId {
    return this.categoryId;
  }
  get visibleFor(): Audience {
    return this.audience;
  }
  get address(): { number: number; slug: string } {
    return { number: this.number, slug: this.slug };
  }

  get name(): string {
    return this.title;
  }
  get lastPlace(): number {
    return this.lastPosition;
  }
  isCalled(title: Title): boolean {
    return title.text === this.title;
  }

  get state(): TopicState {
    const { authorId, kind, categoryId, status, openedAt, closedBy, replyCount, deleter: deletedBy } = this;
    return {
      ...{ authorId, kind, categoryId, status, openedAt, closedBy, deletedBy, replyCount },
      isDeleted: this.isDeleted,
      isMerged: this.mergedInto !== null,
    };
  }

  /** @throws TopicChangedMeanwhile unless the editor saw the title and tags that stand here now */
  mustBeAt(edition: number): void {
    if (edition !== this.edition) throw new TopicChangedMeanwhile(this.edition);
  }

  /**
   * @param p.replyTo the post it answers, of this topic
   * @throws TopicRule `community.topic-closed`, `community.post-deleted`, TopicGone, PostNotFound
   */
  answer(p: { id: PostId; authorId: MemberId; written: Written; replyTo: Post | null; at: Date }): Post {
    this.mustStand();
    if (this.status === 'closed') throw new TopicRule('community.topic-closed');
    if (p.replyTo && p.replyTo.topic !== this.id) throw new PostNotFound();
    if (p.replyTo?.isDeleted) throw new TopicRule('community.post-deleted');
    this.lastPosition += 1;
    if (!p.written.words?.held) {
      this.replyCount += 1;
      this.lastActivityAt = p.at;
    }
    return Post.reply({
      ...p,
      replyTo: p.replyTo?.id ?? null,
      topicId: this.id,
      position: this.lastPosition,
    });
  }

  /** Several replies may be accepted. @throws TopicRule */
  accept(post: Post, by: MemberId, at: Date): void {
    this.mustStand();
    this.mustOwn(post);
    if (this.kind !== 'question') throw new TopicRule('community.only-questions-accept');
    if (post.isOpening) throw new TopicRule('community.opening-post-stays');
    if (post.isDeleted) throw new TopicRule('community.post-deleted');
    if (this.hasAccepted(post.id)) throw new TopicRule('community.already-accepted');
    const left = lastWithdrawn(this.acceptances, post.id)?.withdrawnFor ?? null;
    this.keep(accepted(this.acceptances, { postId: post.id, by, at }));
    this.record(new AnswerAccepted(at, this.id, post.id, post.authorId, by, left));
  }

  /**
   * @param restriction where somebody else takes the asker's choice away
   * @throws TopicRule `community.not-accepted`; of a deleted reply `community.post-deleted`
   */
  withdrawAcceptance(post: Post, by: MemberId, at: Date, restriction: Restriction | null = null): void {
    this.mustStand();
    this.mustOwn(post);
    if (post.isDeleted) throw new TopicRule('community.post-deleted');
    if (!this.hasAccepted(post.id)) throw new TopicRule('community.not-accepted');
    const decisionId = restriction?.decisionId ?? null;
    this.keep(withdrawn(this.acceptances, { postId: post.id, by, at, decisionId }));
    this.record(new AcceptanceWithdrawn(at, this.id, post.id, post.authorId, by, restriction));
  }

  /** Who said last whether that reply answers the question; nobody did yet where it is null. */
  lastToChoose(postId: PostId): MemberId | null {
    return lastChooser(this.acceptances, postId, this.authorId);
  }

  /** The reply whose choice that decision took away, also once the choice was given back. */
  choiceTakenFor(decisionId: DecisionId): PostId | null {
    return choiceTakenBy(this.acceptances, decisionId);
  }

  /** That decision does not hold any more: what the asker chose stands again, unless it was chosen anew since. */
  chooseAgain(post: Post, { decisionId, at }: { decisionId: DecisionId; at: Date }): void {
    this.mustOwn(post);
    const taken = takenFor(this.acceptances, decisionId);
    if (!taken || choiceOf(this.acceptances, post.id)) return;
    this.keep(chosenAgain(this.acceptances, decisionId, post.isDeleted));
    if (post.isDeleted) return;
    this.record(new AnswerAccepted(at, this.id, post.id, post.authorId, taken.by));
  }

  hasAccepted(postId: PostId): boolean {
    return isAccepted(this.acceptances, postId);
  }

  /** @returns whether anything changed */
  retitle(p: {
    title: Title;
    tags: readonly string[];
    by: MemberId;
    at: Date;
    restriction?: Restriction | null;
  }): boolean {
    this.mustStand();
    const tags = tagsOf(p.tags);
    const former = this.tags;
    if (p.title.text === this.title && tags.join() === former.join()) return false;
    this.formerNames = this.namesAfter(p.title, tags, p.restriction ?? null);
    this.call(p.title.text, tags);
    this.record(new TopicChanged(p.at, this.id, 'retitled', p.by, null, { tags: former }, p.restriction));
    return true;
  }

  private namesAfter(
    title: Title,
    tags: readonly string[],
    restriction: Restriction | null,
  ): readonly Replaced<FormerName>[] {
    const retagged = tags.join() !== this.tags.join();
    if (restriction)
      return replacing(this.formerNames, restriction.decisionId, {
        title: this.title,
        tags: retagged ? this.tags : null,
      });
    if (!this.isCalled(title)) return [];
    return this.formerNames.map((one) => ({ ...one, former: { ...one.former, tags: null } }));
  }

  /** The decision that renamed it does not hold any more. @returns whether it is called as before it again */
  takeNameBack(p: { decisionId: DecisionId; by: MemberId | null; at: Date }): boolean {
    const found = without(this.formerNames, p.decisionId);
    if (!found) return false;
    this.formerNames = found.left;
    const { again } = found;
    if (!again) return false;
    const tags = this.tags;
    this.call(again.title, again.tags ?? tags);
    this.record(new TopicChanged(p.at, this.id, 'retitled', p.by, null, { tags }));
    return true;
  }

  /** The title and its address lose the passage, also where the topic is gone. @returns whether the title held it */
  mask(p: {
    passage: Passage;
    by: MemberId;
    at: Date;
    restriction: (title: string) => Restriction | null;
  }): boolean {
    if (!p.passage.isIn(this.title)) return false;
    this.call(p.passage.redactedIn(this.title), this.tags);
    const former = { tags: this.tags };
    this.record(new TopicChanged(p.at, this.id, 'retitled', p.by, null, former, p.restriction(this.title)));
    return true;
  }

  close(by: MemberId | null, at: Date, restriction: Restriction | null = null): void {
    this.mustStand();
    if (this.status === 'closed') throw new TopicRule('community.topic-not-open');
    this.status = 'closed';
    this.closedBy = by;
    this.closedFor = restriction?.decisionId ?? null;
    this.record(new TopicChanged(at, this.id, 'closed', by, null, {}, restriction));
  }

  /** As a decision said, also while it is out of sight; what is closed already stays as it is. */
  lock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): void {
    if (this.status === 'closed' || this.mergedInto) return;
    this.status = 'closed';
    this.closedBy = p.by;
    this.closedFor = p.decisionId;
    this.record(new TopicChanged(p.at, this.id, 'closed', p.by));
  }

  /**
   * The decision that closed it was overturned or is over: it is open again, also while it is out of sight, unless somebody
   * opened or closed it since.
   */
  unlock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): void {
    if (this.closedFor !== p.decisionId || this.status === 'open') return;
    this.closedFor = null;
    this.openAgain(p.by, p.at);
  }

  reopen(by: MemberId | null, at: Date): void {
    this.mustStand();
    if (this.status === 'open') throw new TopicRule('community.topic-already-open');
    this.openAgain(by, at);
  }

  private openAgain(by: MemberId | null, at: Date): void {
    this.status = 'open';
    this.closedBy = null;
    this.duplicateOf = null;
    const left = this.closedFor;
    this.closedFor = null;
    this.record(new TopicChanged(at, this.id, 'reopened', by, null, {}, null, left));
  }

  /** Keeps its address and points to the master. @returns where it points: the master's own master, if it has one */
  closeAsDuplicateOf(master: Topic, by: MemberId, at: Date, restriction: Restriction | null = null): TopicId {
    this.mustStand();
    master.mustStand();
    if (master.id === this.id || master.duplicateOf === this.id)
      throw new TopicRule('community.duplicate-of-itself');
    this.status = 'closed';
    this.closedBy = by;
    this.duplicateOf = master.duplicateOf ?? master.id;
    this.closedFor = restriction?.decisionId ?? null;
    this.record(new TopicChanged(at, this.id, 'closed-as-duplicate', by, this.duplicateOf, {}, restriction));
    return this.duplicateOf;
  }

  /**
   * What closed it as repeating another, without a decision, does not hold any more, wherever that one led since; what somebody
   * opened, or closed otherwise, stays as it is.
   */
  repeatNoMore(by: MemberId, at: Date): void {
    if (this.status === 'open' || !this.duplicateOf || this.closedFor || this.mergedInto) return;
    this.openAgain(by, at);
  }

  pin(until: Date, by: MemberId, at: Date): void {
    this.mustStand();
    // An invalid date is neither before nor after.
    if (!(until > at)) throw new TopicRule('community.pin-in-the-past');
    this.pinnedUntil = until;
    this.record(new TopicChanged(at, this.id, 'pinned', by));
  }

  unpin(by: MemberId, at: Date): void {
    this.mustStand();
    if (!this.pinnedUntil) return;
    this.pinnedUntil = null;
    this.record(new TopicChanged(at, this.id, 'unpinned', by));
  }

  /**
   * @param carried what befalls the others who wrote in it, where fewer people read it from now on
   * @throws TopicRule `community.kind-not-allowed-here`
   */
  moveTo(
    category: Category,
    by: MemberId,
    at: Date,
    restriction: Restriction | null = null,
    carried: readonly RepliesOfOne[] = [],
  ): void {
    this.mustStand();
    if (!category.allowedKinds.includes(this.kind)) throw new TopicRule('community.kind-not-allowed-here');
    const former = this.categoryId;
    if (former === category.id) return;
    this.formerPlaces = restriction ? replacing(this.formerPlaces, restriction.decisionId, former) : [];
    this.stand(category);
    this.record(new TopicChanged(at, this.id, 'moved', by, null, { categoryId: former }, restriction));
    this.tellCarried(carried, by, at);
  }

  /**
   * The decision that moved it does not hold any more.
   * @returns where it is to stand again; null when it was moved since
   */
  placeBefore(decisionId: DecisionId): CategoryId | null {
    const found = without(this.formerPlaces, decisionId);
    if (found) this.formerPlaces = found.left;
    return found?.again ?? null;
  }

  /** Also what is out of sight goes back. @returns whether the category still takes such topics */
  moveBack(category: Category, p: { by: MemberId | null; at: Date }): boolean {
    if (this.mergedInto || !category.allowedKinds.includes(this.kind)) return false;
    const former = this.categoryId;
    this.stand(category);
    this.record(new TopicChanged(p.at, this.id, 'moved', p.by, null, { categoryId: former }));
    return true;
  }

  private stand(category: Category): void {
    this.categoryId = category.id;
    this.audience = category.audienceOfTopics;
  }

  /** Tells Moderation what became of what it overturned. */
  tellUndone(decisionId: DecisionId, outcome: Undoing, at: Date): void {
    this.record(new DecisionUndone(at, this.id, decisionId, outcome));
  }

  /**
   * The posts of another topic join this one, after its own; the other's address leads here.
   * @param posts all of the other's, in order
   * @param p.restriction of who opened the other, whose title goes
   * @param p.carried of everybody else whom it restricts
   * @param p.duplicates topics that repeated the other
   */
  absorb(
    other: Topic,
    posts: readonly Post[],
    {
      by,
      at,
      restriction = null,
      carried = [],
      duplicates = [],
    }: {
      by: MemberId;
      at: Date;
      restriction?: Restriction | null;
      carried?: readonly RepliesOfOne[];
      duplicates?: readonly TopicId[];
    },
  ): void {
    this.mustStand();
    other.mustStand();
    if (other.id === this.id) throw new TopicRule('community.merge-with-itself');
    const { acceptances } = other;
    other.carriage = restriction && {
      ...{ decisionId: restriction.decisionId, other: this.id, places: placesOf(posts) },
      ...{ links: [], acceptances, duplicates },
    };
    for (const post of posts) this.takeIn(post);
    if (this.kind === 'question') this.keep([...this.acceptances, ...other.acceptances]);
    if (this.duplicateOf === other.id) this.duplicateOf = null;
    if (other.lastActivityAt > this.lastActivityAt) this.lastActivityAt = other.lastActivityAt;
    other.mergedInto = this.id;
    other.deletedAt = at;
    other.deletedBy = by;
    other.replyCount = 0;
    other.keep([]);
    other.record(new TopicChanged(at, other.id, 'merged', by, this.id, {}, restriction));
    other.tellCarried(carried, by, at);
  }

  private tellCarried(carried: readonly RepliesOfOne[], by: MemberId, at: Date): void {
    for (const { postId, count, restriction } of carried)
      this.record(new RepliesCarried(at, postId, count, this.id, by, restriction));
  }

  /**
   * Some replies leave for a topic of their own: the first of them opens it.
   * @param p.posts all of this topic, in order
   * @param p.leaving those that leave
   * @param p.carried of those whom it restricts
   * @throws TopicRule what `Departure.of` refuses, `community.kind-not-allowed-here`
   */
  split(p: {
    id: TopicId;
    number: number;
    title: Title;
    category: Category;
    posts: readonly Post[];
    leaving: ReadonlySet<PostId>;
    by: MemberId;
    at: Date;
    carried?: readonly RepliesOfOne[];
  }): Topic {
    this.mustStand();
    const departure = Departure.of(this.id, p.posts, p.leaving);
    const { first, replies } = departure;
    const topic = Topic.beginning({
      ...p,
      kind: this.kind,
      authorId: first.authorId,
      branches: [...this.branches],
      tags: [...this.tags],
      openedAt: first.writtenAt,
      lastActivityAt: departure.lastLeavingAt,
      posts: replies.length,
    });
    const decisionId = p.carried?.find(({ postId }) => postId === first.id)?.restriction.decisionId;
    const places = placesOf(replies);
    const links = departure.severLinks();
    replies.forEach((post, index) => post.moveTo(topic.id, index + 1));
    const acceptances = this.acceptances.filter(({ postId }) => p.leaving.has(postId));
    topic.carriage = decisionId
      ? { decisionId, other: this.id, places, links, acceptances, duplicates: [] }
      : null;
    const choices = parted(this.acceptances, p.leaving, first.id);
    topic.keep(choices.leaving);
    this.keep(choices.staying);
    this.replyCount -= replies.length;
    this.lastActivityAt = departure.lastStayingAt;
    topic.record(new TopicOpened(p.at, p.id, p.number, topic.kind, p.category.id, first.authorId, first.id));
    this.record(new TopicChanged(p.at, this.id, 'split', p.by, p.id));
    this.tellCarried(p.carried ?? [], p.by, p.at);
    return topic;
  }

  /** Where a decision took its messages, or from where it took them; null for any other decision. */
  carriedFor(decisionId: DecisionId): TopicId | null {
    return this.carriage?.decisionId === decisionId ? this.carriage.other : null;
  }

  isMergedInto(other: Topic): boolean {
    return this.mergedInto === other.id;
  }

  /**
   * The decision that merged the other into this one does not hold any more: it is a topic of its own again, with what is left
   * of it here. What was written here since stays.
   * @param posts all of this topic, in order
   * @returns what went back, and whether it is all; null where its first message is not here any more, or is gone
   */
  partWith(
    other: Topic,
    posts: readonly Post[],
    { by, at }: { by: MemberId | null; at: Date },
  ): {
    readonly back: readonly Post[];
    readonly isWhole: boolean;
    readonly duplicates: readonly TopicId[];
  } | null {
    const { carriage } = other;
    const opening = carriage?.places.find(({ position }) => position === 1);
    const first = posts.find(({ id }) => id === opening?.id);
    if (!carriage || !first || first.isDeleted || !other.isMergedInto(this)) return null;
    const ids = new Set(carriage.places.map(({ id }) => id));
    const [back, staying] = [posts.filter(({ id }) => ids.has(id)), posts.filter(({ id }) => !ids.has(id))];
    for (const post of staying) if (post.target && ids.has(post.target)) post.loseTarget();
    putBack(back, other.id, carriage);
    const choices = parted(this.acceptances, ids, first.id);
    other.comeOut(back, this.kind === 'question' ? choices.leaving : carriage.acceptances, at);
    this.keep(choices.staying);
    this.replyCount = standingReplies(staying);
    this.lastActivityAt = lastWritten(staying) ?? this.openedAt;
    this.record(new TopicChanged(at, this.id, 'split', by, other.id));
    other.record(new TopicChanged(at, other.id, 'restored', by));
    return { back, isWhole: back.length === ids.size, duplicates: carriage.duplicates };
  }

  private comeOut(posts: readonly Post[], acceptances: readonly Acceptance[], at: Date): void {
    this.mergedInto = null;
    this.carriage = null;
    this.deletedAt = null;
    this.deletedBy = null;
    this.replyCount = standingReplies(posts);
    this.lastActivityAt = lastWritten(posts) ?? at;
    this.keep(acceptances);
  }

  /** Whether what was split off can stand here again: this one is there, and nobody wrote or moved anything there since. */
  mayTakeBack(other: Topic, posts: readonly Post[]): boolean {
    const known = new Set(other.carriage?.places.map(({ id }) => id));
    const isUntouched = posts.length === known.size && posts.every(({ id }) => known.has(id));
    return isUntouched && !this.mergedInto && !this.isPurged && !other.mergedInto && !other.isDeleted;
  }

  /**
   * The decision that split the other off does not hold any more: its messages stand where they stood, and its address leads here.
   * @param posts all of the other's, in order
   * @param p.others all of this one's
   */
  takeBack(
    other: Topic,
    posts: readonly Post[],
    { by, at, others }: { by: MemberId | null; at: Date; others: readonly Post[] },
  ): void {
    const carriage = other.carriage!;
    putBack(posts, this.id, carriage);
    const all = new Map([...others, ...posts].map((post) => [post.id, post]));
    for (const { id, target } of carriage.links) if (all.has(target)) all.get(id)?.regainTarget(target);
    const opening = posts[0]!.id;
    const dropped = carriage.acceptances.filter(({ postId }) => postId === opening);
    this.keep([...this.acceptances, ...dropped, ...other.acceptances]);
    this.replyCount = standingReplies([...all.values()]);
    this.lastActivityAt = lastWritten([...all.values()]) ?? this.lastActivityAt;
    Object.assign(other, {
      mergedInto: this.id,
      carriage: null,
      deletedAt: at,
      deletedBy: by,
      replyCount: 0,
    });
    other.keep([]);
    other.record(new TopicChanged(at, other.id, 'merged', by, this.id));
  }

  /**
   * A deleted reply no longer counts, nor does its acceptance, nor was it the latest activity: until it comes back.
   * @param p.latestBeside when the last of the other standing posts was written
   */
  deletePost(post: Post, p: TakingAway & { readonly latestBeside: Date }): void {
    this.mustStand();
    this.mustOwn(post);
    post.delete(p);
    this.loseReply(post, p.latestBeside);
  }

  private loseReply(post: Post, latestBeside: Date): void {
    this.replyCount -= 1;
    this.lastActivityAt = latestBeside;
    this.keep(laidToRest(this.acceptances, post.id));
  }

  restorePost(post: Post, p: BringingBack): void {
    this.mustStand();
    this.mustOwn(post);
    this.bringBack(post, p);
  }

  /** What nobody ever read comes last, whatever was written while it waited: there its readers look. */
  private bringBack(post: Post, p: BringingBack): void {
    if (post.isUnread && post.place < this.lastPosition) {
      this.lastPosition += 1;
      post.moveTo(this.id, this.lastPosition);
    }
    post.restore(p);
    this.regainReply(post);
  }

  /** As a decision said, also in a topic that is gone itself. Done already, it stays done. */
  takePostAway(post: Post, p: Decided & { readonly latestBeside: Date }): void {
    this.mustOwn(post);
    if (post.wasTakenAwayBy(p.decisionId)) return;
    if (post.isDeleted) return post.stayAwayFor(p);
    post.delete(p);
    this.loseReply(post, p.latestBeside);
  }

  /** The decision that took it away was overturned: everything is as it was before it. */
  givePostBack(post: Post, p: BringingBack & { readonly decisionId: DecisionId }): void {
    this.mustOwn(post);
    if (post.isFreeOf(p.decisionId)) this.bringBack(post, p);
  }

  private regainReply(post: Post): void {
    this.replyCount += 1;
    if (post.writtenAt > this.lastActivityAt) this.lastActivityAt = post.writtenAt;
    this.keep(awoken(this.acceptances, post.id));
  }

  delete(p: TakingAway): void {
    if (this.isDeleted) throw new TopicRule('community.already-deleted');
    this.takeOutOfSight(p);
    this.record(new TopicChanged(p.at, this.id, 'deleted', p.by, null, {}, p.restriction, this.decisionId));
  }

  get isOpen(): boolean {
    return this.status === 'open';
  }
  /** As a decision said. Done already, it stays done; what was merged is not there to be taken away. */
  takeAway(p: Decided): void {
    if (this.mergedInto || this.isPurged || this.wasTakenAwayBy(p.decisionId)) return;
    if (this.isDeleted) this.stayOutOfSight(p);
    else this.delete(p);
  }

  /** The decision that took it away was overturned: everything is as it was before it. */
  giveBack(p: BringingBack & { readonly decisionId: DecisionId }, waiting: Post | null = null): void {
    if (this.letGo(p.decisionId)) this.restore(p, waiting);
  }

  /** The opening post of what nobody but its author ever read. */
  get waitingPost(): PostId | null {
    return this.held?.openingPostId ?? null;
  }

  /** @param waiting that of `waitingPost`: both were written now */
  restore(p: BringingBack, waiting: Post | null = null): void {
    if (!this.isDeleted || this.mergedInto) throw new TopicRule('community.not-deleted');
    if (this.isPurged) throw new PurgeRule('community.purged');
    const { held, left } = this.comeBack(p.decisionId);
    if (held?.openingPostId) {
      this.openedAt = p.at;
      this.lastActivityAt = p.at;
      waiting?.openAt(p.at);
      this.tellOpened(held.openingPostId, held.mentions, p.at);
    } else this.record(new TopicChanged(p.at, this.id, 'restored', p.by, null, {}, null, left));
  }

  /**
   * Nothing is left of a reply that was deleted.
   * @throws PurgeRule `community.purge-not-deleted`, `community.purged`
   */
  purgePost(post: Post, p: { by: MemberId; at: Date; restriction: Restriction | null }): void {
    this.mustOwn(post);
    if (!post.isDeleted) throw new PurgeRule('community.purge-not-deleted');
    post.purge(p.at);
    this.record(new ContentPurged(p.at, post.id, this.id, false, p.by, p.restriction));
  }

  /**
   * Nothing is left of a topic that was deleted, its title neither. All that stands in it goes with it.
   * @param p.lost of everybody else who wrote in it
   * @throws PurgeRule `community.purge-not-deleted`, `community.purged`
   */
  purge(
    opening: Post,
    p: { by: MemberId; at: Date; restriction: Restriction | null; lost: readonly RepliesOfOne[] },
  ): void {
    if (!this.isDeleted || this.mergedInto) throw new PurgeRule('community.purge-not-deleted');
    this.mustOwn(opening);
    opening.purge(p.at);
    this.title = REDACTED;
    this.slug = REDACTED_SLUG;
    this.formerNames = [];
    this.goForGood(p.at);
    this.record(new ContentPurged(p.at, opening.id, this.id, true, p.by, p.restriction));
    for (const { postId, count, restriction } of p.lost)
      this.record(new RepliesPurged(p.at, postId, count, this.id, p.by, restriction));
  }

  /** Its author took a reply along: nothing is left of it but its place. */
  giveOut(post: Post, p: { at: Date; latestBeside: Date }): void {
    this.mustOwn(post);
    const { authorId: by } = post;
    if (!post.isDeleted) {
      post.delete({ by, at: p.at, reason: null });
      this.loseReply(post, p.latestBeside);
    }
    post.purge(p.at);
    this.record(new ContentPurged(p.at, post.id, this.id, false, by, null));
  }

  /** Its author took along what they asked; what others answered stays, under words that say so. */
  vacate(opening: Post, p: { title: Title; body: Body; at: Date }): void {
    this.mustOwn(opening);
    opening.vacate(p.body, p.at);
    this.call(p.title.text, this.tags);
    this.formerNames = [];
    this.record(new TopicChanged(p.at, this.id, 'retitled', this.authorId, null, { tags: this.tags }, null));
  }

  /** @throws TopicRule `community.topic-has-replies`: what others wrote is not the author's to take away */
  mustHaveNoReply(): void {
    if (this.replyCount > 0) throw new TopicRule('community.topic-has-replies');
  }

  private call(title: string, tags: readonly string[]): void {
    this.title = title;
    this.slug = slugOf(title);
    this.tags = [...tags];
    this.edition += 1;
  }

  private keep(acceptances: readonly Acceptance[]): void {
    this.acceptances = acceptances;
    this.solved = isSolved(acceptances);
  }

  private takeIn(post: Post): void {
    this.lastPosition += 1;
    if (!post.isDeleted) this.replyCount += 1;
    post.moveTo(this.id, this.lastPosition);
  }

  private mustOwn(post: Post): void {
    if (post.topic !== this.id) throw new TopicRule('community.post-of-another-topic');
  }

  /** @throws TopicGone */
  mustStand(): void {
    if (this.isDeleted) throw new TopicGone();
  }
}
