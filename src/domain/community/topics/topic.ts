import type { MemberId } from '../../shared/id.ts';
import { PurgeRule } from '../purges/purge.errors.ts';
import type { Passage } from './passage.ts';
import type { Audience, Category, CategoryId, TopicKind } from '../categories/category.ts';
import { concernedBranches } from '../../shared/branch.ts';
import type { Acceptances } from './acceptances.ts';
import { type Carriage, type Merge, isAllOf, placesOf, putBack, relink } from './carriage.ts';
import { Choices } from './choices.ts';
import { Closure } from './closure.ts';
import { Departure, type Split } from './departure.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { Body } from './body.ts';
import { Placing } from './placing.ts';
import type { Written } from './post.ts';
import { Post } from './post.ts';
import type { BringingBack, Decided, Holding, RepliesOfOne, Restriction, TakingAway } from './restriction.ts';
import { tagsOf } from './tag.ts';
import { Thread } from './thread.ts';
import type { Title } from './title.ts';
import type { TopicState } from './topic-state.ts';
import { TopicName } from './topic-name.ts';
import { WayBack } from './way-back.ts';
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
import { PostNotFound, TopicGone, TopicRule } from './topic.errors.ts';

export { isFresh, type TopicState } from './topic-state.ts';
export type { TopicId, TopicKind };

interface HeldTopic {
  /** Null where the topic stood for all to read before it was held. */
  readonly openingPostId: PostId | null;
  readonly mentions: readonly string[];
  /** As `HeldFor.rule` says. */
  readonly why?: string;
  /** As `Held.decisionId` says. */
  readonly decisionId?: DecisionId;
}

/**
 * A question, discussion or announcement. It does not hold its replies: a thousand of them cost nothing.
 * The number never changes and leads to it for ever; the slug only decorates.
 */
export class Topic extends Withdrawable<HeldTopic> {
  private mergedInto: TopicId | null = null;
  private pinnedUntil: Date | null = null;
  /** What a merge or a split took along, for the decision that did. */
  private carriage: Carriage | null = null;

  private constructor(
    readonly id: TopicId,
    readonly number: number,
    readonly kind: TopicKind,
    readonly authorId: MemberId,
    private readonly branches: string[],
    private naming: TopicName,
    private placing: Placing,
    private closure: Closure,
    private choices: Choices,
    private thread: Thread,
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
      thread: Thread.begun({ openedAt: p.at, lastActivityAt: p.at, posts: 1 }),
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
    const { id, number, kind, category, authorId } = this;
    this.record(new TopicOpened(at, id, number, kind, category, authorId, openingPostId, mentions));
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
    this.tell('deleted', null, at);
  }

  /** @param p.latestBeside when the last of the other standing posts was written */
  holdPost(post: Post, p: Holding & { readonly latestBeside: Date }): void {
    this.mustStand();
    this.mustOwn(post);
    post.hold(p);
    this.loseReply(post, p.latestBeside);
  }

  private static beginning(p: {
    id: TopicId;
    number: number;
    kind: TopicKind;
    category: Category;
    title: Title;
    authorId: MemberId;
    branches: string[];
    tags: readonly string[];
    thread: Thread;
  }): Topic {
    const placing = Placing.in(p.category, p.kind);
    const naming = TopicName.of(p.title, p.tags);
    return new Topic(
      ...([p.id, p.number, p.kind, p.authorId, p.branches] as const),
      ...([naming, placing, Closure.none(), Choices.of([]), p.thread] as const),
    );
  }

  get category(): CategoryId {
    return this.placing.categoryId;
  }
  get visibleFor(): Audience {
    return this.placing.audience;
  }
  get address(): { number: number; slug: string } {
    return { number: this.number, slug: this.naming.slug };
  }
  get name(): string {
    return this.naming.title;
  }
  isCalled(title: Title): boolean {
    return this.naming.says(title);
  }
  get isOpen(): boolean {
    return this.closure.isOpen;
  }
  get lastPlace(): number {
    return this.thread.lastPosition;
  }

  get state(): TopicState {
    const { authorId, kind, category: categoryId, isDeleted, deleter: deletedBy } = this;
    const { status, closedBy } = this.closure;
    const { openedAt, replyCount } = this.thread;
    const isMerged = this.mergedInto !== null;
    return {
      ...{ authorId, kind, categoryId, status, openedAt, closedBy },
      ...{ isDeleted, deletedBy, isMerged, replyCount },
    };
  }

  /** @throws TopicChangedMeanwhile unless the editor saw the title and tags that stand here now */
  mustBeAt(edition: number): void {
    this.naming.mustBeAt(edition);
  }

  /**
   * @param p.replyTo the post it answers, of this topic
   * @throws TopicRule `community.topic-closed`, `community.post-deleted`, TopicGone, PostNotFound
   */
  answer(p: { id: PostId; authorId: MemberId; written: Written; replyTo: Post | null; at: Date }): Post {
    this.mustStand();
    this.closure.mustTakeReplies();
    if (p.replyTo && p.replyTo.topic !== this.id) throw new PostNotFound();
    if (p.replyTo?.isDeleted) throw new TopicRule('community.post-deleted');
    this.thread = p.written.words?.held ? this.thread.withNextTaken() : this.thread.answered(p.at);
    return Post.reply({
      ...p,
      replyTo: p.replyTo?.id ?? null,
      topicId: this.id,
      position: this.thread.lastPosition,
    });
  }

  /** Several replies may be accepted. @throws TopicRule */
  accept(post: Post, by: MemberId, at: Date): void {
    this.mustStand();
    this.mustOwn(post);
    if (this.kind !== 'question') throw new TopicRule('community.only-questions-accept');
    const left = this.choices.takenFrom(post.id);
    this.choices = this.choices.with(post, by, at);
    this.record(new AnswerAccepted(at, this.id, post.id, post.authorId, by, left));
  }

  /**
   * @param restriction where somebody else takes the asker's choice away
   * @throws TopicRule `community.not-accepted`; of a deleted reply `community.post-deleted`
   */
  withdrawAcceptance(post: Post, by: MemberId, at: Date, restriction: Restriction | null = null): void {
    this.mustStand();
    this.mustOwn(post);
    const decisionId = restriction?.decisionId ?? null;
    this.choices = this.choices.without(post, { by, at, decisionId });
    this.record(new AcceptanceWithdrawn(at, this.id, post.id, post.authorId, by, restriction));
  }

  /** Who said last whether that reply answers the question; nobody did yet where it is null. */
  lastToChoose(postId: PostId): MemberId | null {
    return this.choices.lastChooser(postId, this.authorId);
  }

  /** The reply whose choice that decision took away, also once the choice was given back. */
  choiceTakenFor(decisionId: DecisionId): PostId | null {
    return this.choices.takenBy(decisionId);
  }

  /** That decision does not hold any more: what the asker chose stands again, unless it was chosen anew since. */
  chooseAgain(post: Post, { decisionId, at }: { decisionId: DecisionId; at: Date }): void {
    this.mustOwn(post);
    const again = this.choices.givenBack(post, decisionId);
    if (!again) return;
    this.choices = again.choices;
    if (!post.isDeleted) this.record(new AnswerAccepted(at, this.id, post.id, post.authorId, again.by));
  }

  hasAccepted(postId: PostId): boolean {
    return this.choices.has(postId);
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
    const { restriction = null } = p;
    return this.call(this.naming.renamed(p.title, tagsOf(p.tags), restriction), { ...p, restriction });
  }

  private call(
    naming: TopicName,
    p: { by: MemberId | null; at: Date; restriction?: Restriction | null },
  ): boolean {
    if (naming === this.naming) return false;
    const { tags } = this.naming;
    this.naming = naming;
    this.tell('retitled', p.by, p.at, { former: { tags }, restriction: p.restriction ?? null });
    return true;
  }

  /** The decision that renamed it does not hold any more. @returns whether it is called as before it again */
  takeNameBack(p: { decisionId: DecisionId; by: MemberId | null; at: Date }): boolean {
    const { name, isBack } = this.naming.without(p.decisionId);
    if (isBack) return this.call(name, p);
    this.naming = name;
    return false;
  }

  /** The title and its address lose the passage, also where the topic is gone. @returns whether the title held it */
  mask(p: {
    passage: Passage;
    by: MemberId;
    at: Date;
    restriction: (title: string) => Restriction | null;
  }): boolean {
    const masked = this.naming.masking(p.passage);
    if (masked === this.naming) return false;
    return this.call(masked, { ...p, restriction: p.restriction(masked.title) });
  }

  close(by: MemberId | null, at: Date, restriction: Restriction | null = null): void {
    this.mustStand();
    if (!this.isOpen) throw new TopicRule('community.topic-not-open');
    this.closure = this.closure.closed(by, restriction?.decisionId ?? null);
    this.tell('closed', by, at, { restriction });
  }

  /** As a decision said, also while it is out of sight; what is closed already stays as it is. */
  lock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): void {
    if (!this.isOpen || this.mergedInto) return;
    this.closure = this.closure.closed(p.by, p.decisionId);
    this.tell('closed', p.by, p.at);
  }

  /**
   * The decision that closed it was overturned or is over: it is open again, also while it is out of sight, unless somebody
   * opened or closed it since.
   */
  unlock(p: { by: MemberId | null; at: Date; decisionId: DecisionId }): void {
    if (this.closure.isFor(p.decisionId)) this.openAgain(p.by, p.at, null);
  }

  reopen(by: MemberId | null, at: Date): void {
    this.mustStand();
    if (this.isOpen) throw new TopicRule('community.topic-already-open');
    this.openAgain(by, at, this.closure.closedFor);
  }

  /** @param left the decision that falls because of it */
  private openAgain(by: MemberId | null, at: Date, left: DecisionId | null): void {
    this.closure = Closure.none();
    this.tell('reopened', by, at, { decisionId: left });
  }

  /** Keeps its address and points to the master. @returns where it points: the master's own master, if it has one */
  closeAsDuplicateOf(master: Topic, by: MemberId, at: Date, restriction: Restriction | null = null): TopicId {
    this.mustStand();
    master.mustStand();
    const other = master.closure.duplicateOf ?? master.id;
    if (master.id === this.id || other === this.id) throw new TopicRule('community.duplicate-of-itself');
    this.closure = this.closure.repeating(other, by, restriction?.decisionId ?? null);
    this.tell('closed-as-duplicate', by, at, { other, restriction });
    return other;
  }

  /**
   * What closed it as repeating another, without a decision, does not hold any more, wherever that one led since; what somebody
   * opened, or closed otherwise, stays as it is.
   */
  repeatNoMore(by: MemberId, at: Date): void {
    if (this.closure.isRepetitionAlone && !this.mergedInto) this.openAgain(by, at, null);
  }

  pin(until: Date, by: MemberId, at: Date): void {
    this.mustStand();
    // An invalid date is neither before nor after.
    if (!(until > at)) throw new TopicRule('community.pin-in-the-past');
    this.pinnedUntil = until;
    this.tell('pinned', by, at);
  }

  unpin(by: MemberId, at: Date): void {
    this.mustStand();
    if (!this.pinnedUntil) return;
    this.pinnedUntil = null;
    this.tell('unpinned', by, at);
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
    const placing = this.placing.movedTo(category, this.kind, restriction);
    if (placing === this.placing) return;
    this.stand(placing, by, at, restriction);
    this.tellCarried(carried, by, at);
  }

  /**
   * The decision that moved it does not hold any more.
   * @returns where it is to stand again; null when it was moved since
   */
  placeBefore(decisionId: DecisionId): CategoryId | null {
    const { left, again } = this.placing.without(decisionId);
    this.placing = left;
    return again;
  }

  /** Also what is out of sight goes back. @returns whether the category still takes such topics */
  moveBack(category: Category, p: { by: MemberId | null; at: Date }): boolean {
    if (this.mergedInto || !Placing.isPossibleIn(category, this.kind)) return false;
    this.stand(this.placing.movedBackTo(category), p.by, p.at);
    return true;
  }

  private stand(
    placing: Placing,
    by: MemberId | null,
    at: Date,
    restriction: Restriction | null = null,
  ): void {
    const { category: categoryId } = this;
    this.placing = placing;
    this.tell('moved', by, at, { former: { categoryId }, restriction });
  }

  /** Tells Moderation what became of what it overturned. */
  tellUndone(decisionId: DecisionId, outcome: Undoing, at: Date): void {
    this.record(new DecisionUndone(at, this.id, decisionId, outcome));
  }

  /**
   * The posts of another topic join this one, after its own; the other's address leads here.
   * @param posts all of the other's, in order
   */
  absorb(
    other: Topic,
    posts: readonly Post[],
    { by, at, restriction = null, carried = [], duplicates = [] }: Merge,
  ): void {
    this.mustStand();
    other.mustStand();
    if (other.id === this.id) throw new TopicRule('community.merge-with-itself');
    const { acceptances } = other.choices;
    other.carriage = restriction && {
      ...{ decisionId: restriction.decisionId, other: this.id, places: placesOf(posts) },
      ...{ links: [], acceptances, duplicates },
    };
    for (const [index, post] of posts.entries()) post.moveTo(this.id, this.thread.nextPosition + index);
    this.thread = this.thread.joinedBy(posts, other.thread);
    if (this.kind === 'question') this.choices = this.choices.joinedBy(acceptances);
    this.closure = this.closure.repeatingNoLonger(other.id);
    other.goInto(this.id, by, at, restriction);
    other.tellCarried(carried, by, at);
  }

  private goInto(
    other: TopicId,
    by: MemberId | null,
    at: Date,
    restriction: Restriction | null = null,
  ): void {
    this.mergedInto = other;
    this.deletedAt = at;
    this.deletedBy = by;
    this.thread = this.thread.emptied();
    this.choices = Choices.of([]);
    this.tell('merged', by, at, { other, restriction });
  }

  private tellCarried(carried: readonly RepliesOfOne[], by: MemberId, at: Date): void {
    for (const { postId, count, restriction } of carried)
      this.record(new RepliesCarried(at, postId, count, this.id, by, restriction));
  }

  /**
   * Some replies leave for a topic of their own: the first of them opens it.
   * @throws TopicRule what `Departure.of` refuses, `community.kind-not-allowed-here`
   */
  split(p: Split): Topic {
    this.mustStand();
    const departure = Departure.of(this.id, p.posts, p.leaving);
    const { first, replies, lastLeavingAt, lastStayingAt } = departure;
    const topic = Topic.beginning({
      ...p,
      kind: this.kind,
      authorId: first.authorId,
      branches: [...this.branches],
      tags: this.naming.tags,
      thread: Thread.begun({
        openedAt: first.writtenAt,
        lastActivityAt: lastLeavingAt,
        posts: replies.length,
      }),
    });
    const decisionId = p.carried?.find(({ postId }) => postId === first.id)?.restriction.decisionId;
    const way = { places: placesOf(replies), links: departure.severLinks() };
    const acceptances = this.choices.of(p.leaving);
    topic.carriage = decisionId ? { decisionId, other: this.id, ...way, acceptances, duplicates: [] } : null;
    replies.forEach((post, index) => post.moveTo(topic.id, index + 1));
    ({ leaving: topic.choices, staying: this.choices } = this.choices.parted(p.leaving, first.id));
    this.thread = this.thread.leftBy(replies.length, lastStayingAt);
    topic.record(new TopicOpened(p.at, p.id, p.number, topic.kind, p.category.id, first.authorId, first.id));
    this.tell('split', p.by, p.at, { other: p.id });
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
    const way = carriage && WayBack.of(carriage, posts);
    if (!way || !other.isMergedInto(this)) return null;
    way.take(other.id);
    const { leaving, staying } = this.choices.parted(way.carried, way.first.id);
    other.comeOut(way.back, this.kind === 'question' ? leaving.acceptances : carriage.acceptances, at);
    this.choices = staying;
    this.thread = this.thread.recounted(way.staying, this.thread.openedAt);
    this.tell('split', by, at, { other: other.id });
    other.tell('restored', by, at);
    return { back: way.back, isWhole: way.isWhole, duplicates: carriage.duplicates };
  }

  private comeOut(posts: readonly Post[], acceptances: Acceptances, at: Date): void {
    this.mergedInto = null;
    this.carriage = null;
    this.deletedAt = null;
    this.deletedBy = null;
    this.thread = this.thread.recounted(posts, at);
    this.choices = Choices.of(acceptances);
  }

  /** Whether what was split off can stand here again: this one is there, and nobody wrote or moved anything there since. */
  mayTakeBack(other: Topic, posts: readonly Post[]): boolean {
    return (
      isAllOf(other.carriage, posts) &&
      !this.mergedInto &&
      !this.isPurged &&
      !other.mergedInto &&
      !other.isDeleted
    );
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
    const all = [...others, ...posts];
    relink(all, carriage);
    const opening = posts[0]!.id;
    const dropped = carriage.acceptances.filter(({ postId }) => postId === opening);
    this.choices = this.choices.joinedBy([...dropped, ...other.choices.acceptances]);
    this.thread = this.thread.recounted(all, this.thread.lastActivityAt);
    other.carriage = null;
    other.goInto(this.id, by, at);
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
    this.thread = this.thread.losing(latestBeside);
    this.choices = this.choices.resting(post.id);
  }

  restorePost(post: Post, p: BringingBack): void {
    this.mustStand();
    this.mustOwn(post);
    this.bringBack(post, p);
  }

  /** What nobody ever read comes last, whatever was written while it waited: there its readers look. */
  private bringBack(post: Post, p: BringingBack): void {
    if (post.isUnread && post.place < this.lastPlace) {
      this.thread = this.thread.withNextTaken();
      post.moveTo(this.id, this.lastPlace);
    }
    post.restore(p);
    this.thread = this.thread.regaining(post.writtenAt);
    this.choices = this.choices.awoken(post.id);
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

  delete(p: TakingAway): void {
    if (this.isDeleted) throw new TopicRule('community.already-deleted');
    this.takeOutOfSight(p);
    this.tell('deleted', p.by, p.at, { restriction: p.restriction ?? null, decisionId: this.decisionId });
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
      this.thread = this.thread.openedNow(p.at);
      waiting?.openAt(p.at);
      this.tellOpened(held.openingPostId, held.mentions, p.at);
    } else this.tell('restored', p.by, p.at, { decisionId: left });
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
    this.naming = this.naming.erased();
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
    this.call(this.naming.vacated(p.title), { by: this.authorId, at: p.at });
  }

  /** @throws TopicRule `community.topic-has-replies`: what others wrote is not the author's to take away */
  mustHaveNoReply(): void {
    if (this.thread.replyCount > 0) throw new TopicRule('community.topic-has-replies');
  }

  private tell(
    change: TopicChanged['change'],
    by: MemberId | null,
    at: Date,
    more: {
      readonly other?: TopicId;
      readonly former?: TopicChanged['former'];
      readonly restriction?: Restriction | null;
      /** As `TopicChanged.decisionId` says. */
      readonly decisionId?: DecisionId | null;
    } = {},
  ): void {
    const { other, former, restriction, decisionId } = more;
    this.record(new TopicChanged(at, this.id, change, by, other, former, restriction, decisionId));
  }

  private mustOwn(post: Post): void {
    if (post.topic !== this.id) throw new TopicRule('community.post-of-another-topic');
  }

  /** @throws TopicGone */
  mustStand(): void {
    if (this.isDeleted) throw new TopicGone();
  }
}
