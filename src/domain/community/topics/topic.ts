import { concernedBranches } from '../../shared/branch.ts';
import type { MemberId } from '../../shared/id.ts';
import { AS_REWORDED } from '../../shared/reworded.ts';
import type { Category, TopicKind } from '../categories/category.ts';
import { PurgeRule } from '../purges/purge.errors.ts';
import { UNJUDGED } from '../../shared/judged-words.ts';
import { ContentHeld, ContentTakenBack } from '../words/words.facts.ts';
import type { Body } from './body.ts';
import { placesOf } from './carriage.ts';
import { Choices } from './choices.ts';
import { Closure } from './closure.ts';
import { Departure, type Split } from './departure.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { Passage } from './passage.ts';
import { MovableTopic } from './movable-topic.ts';
import { Placing } from './placing.ts';
import { Post } from './post.ts';
import type { Written } from './written.ts';
import type { BringingBack, Decided, Holding, RepliesOfOne, Restriction, TakingAway } from './restriction.ts';
import { tagsOf } from './tag.ts';
import { Thread } from './thread.ts';
import type { Title } from './title.ts';
import { TopicName } from './topic-name.ts';
import type { TopicState } from './topic-state.ts';
import { TopicRule } from './topic.errors.ts';
import { ContentPurged, RepliesPurged, TopicOpened } from './topic.facts.ts';

export { isFresh, type TopicState } from './topic-state.ts';
export type { TopicId, TopicKind };

/**
 * A question, discussion or announcement. It does not hold its replies: a thousand of them cost nothing.
 * The number never changes and leads to it for ever; the slug only decorates.
 */
export class Topic extends MovableTopic {
  private pinnedUntil: Date | null = null;

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
    /** Who names it; nobody else than its author where none is said. */
    by?: MemberId;
  }): Topic {
    const placing = Placing.in(p.category, p.kind);
    const naming = TopicName.of(p.title, p.tags, (p.by ?? p.authorId) !== p.authorId);
    return new Topic(
      p.id,
      p.number,
      p.kind,
      p.authorId,
      p.branches,
      naming,
      placing,
      Closure.none(),
      Choices.of([]),
      p.thread,
    );
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
    const into = p.category.id;
    topic.carriage = decisionId
      ? { decisionId, other: this.id, ...way, acceptances, duplicates: [], into }
      : null;
    replies.forEach((post, index) => post.moveTo(topic.id, index + 1));
    const { leaving, staying } = this.choices.parted(p.leaving, first.id);
    topic.choices = Choices.of([]).joinedBy(leaving.acceptances, {
      here: first.authorId,
      there: this.authorId,
    });
    this.choices = staying;
    this.thread = this.thread.leftBy(replies.length, lastStayingAt);
    topic.record(
      new TopicOpened(p.at, p.id, p.number, topic.kind, p.category.id, first.authorId, first.id, [], true),
    );
    topic.tellMoved(replies, this.id, p.at);
    this.tellDropped(acceptances, [first], p.by, p.at);
    this.tell('split', p.by, p.at, { other: p.id });
    this.tellCarried(p.carried ?? [], p.by, p.at);
    return topic;
  }

  get state(): TopicState {
    const { authorId, kind, category: categoryId, isDeleted, deleter: deletedBy } = this;
    const { isWaiting, isTakenBack } = this;
    const { status, closedBy } = this.closure;
    const { openedAt, replyCount } = this.thread;
    const isMerged = this.mergedInto !== null;
    return {
      authorId,
      kind,
      categoryId,
      status,
      openedAt,
      closedBy,
      isDeleted,
      deletedBy,
      isWaiting,
      isTakenBack,
      isMerged,
      replyCount,
    };
  }

  /** @throws ChangedMeanwhile unless the editor saw the title and tags that stand here now */
  mustBeAt(edition: number): void {
    this.naming.mustBeAt(edition);
  }

  /** Its author renames it also while it waits. @returns whether anything changed */
  retitle(p: {
    title: Title;
    tags: readonly string[];
    by: MemberId;
    at: Date;
    restriction?: Restriction | null;
  }): boolean {
    if (!this.isWaiting || p.by !== this.authorId) this.mustStand();
    const { restriction = null } = p;
    const renaming = { isAuthor: p.by === this.authorId, restriction };
    return this.renameTo(this.naming.renamed(p.title, tagsOf(p.tags), renaming), { ...p, restriction });
  }

  private renameTo(
    naming: TopicName,
    p: { by: MemberId | null; at: Date; restriction?: Restriction | null },
  ): boolean {
    if (naming === this.naming) return false;
    const { tags } = this.naming;
    this.naming = naming;
    // Nobody else ever read it: what it is called is told with it.
    if (this.waitingPost !== null && p.by === this.authorId) return true;
    this.tell('retitled', p.by, p.at, { former: { tags }, restriction: p.restriction ?? null });
    return true;
  }

  /** The decision that renamed it does not hold any more. @returns whether it is called as before it again */
  takeNameBack(p: { decisionId: DecisionId; by: MemberId | null; at: Date }): boolean {
    const { name, isBack } = this.naming.without(p.decisionId);
    if (isBack) return this.renameTo(name, p);
    this.naming = name;
    return false;
  }

  /** The title and its address lose the passage, also where the topic is gone, and so do the names that may come back. @returns whether the title held it */
  mask(p: {
    passage: Passage;
    by: MemberId;
    at: Date;
    restriction: (title: string) => Restriction | null;
  }): boolean {
    const masked = this.naming.masking(p.passage);
    if (masked.title === this.naming.title) {
      this.naming = masked;
      return false;
    }
    return this.renameTo(masked, { ...p, restriction: p.restriction(masked.title) });
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

  /** Its title or its opening post was changed, and only its author reads it until a moderator has looked. */
  hold({ at, why, decisionId }: Holding): void {
    this.mustStand();
    this.hideAsHeld({ openingPostId: null, mentions: [], why, decisionId }, at);
    this.tell('deleted', null, at);
  }

  /** Whom it would tell of once it appears, after its author changed what waits. */
  pointAnew(mentions: readonly string[]): void {
    if (this.held?.openingPostId) this.held = { ...this.held, mentions };
  }

  /** Approved as it was, it says something else by now: somebody is to read it again. */
  waitAnew(at: Date): void {
    if (!this.isWaiting) return;
    this.waitOn();
    const wasRead = this.waitingPost === null;
    this.record(new ContentHeld(at, this.piece, AS_REWORDED, null, wasRead));
  }

  /** Its author takes back what waits, as long as nobody answered before it did. @throws TopicRule */
  withdraw(at: Date): void {
    if (!this.isWaiting) throw new TopicRule('community.already-deleted');
    this.mustHaveNoReply();
    this.takeOwnBack(at);
    this.record(new ContentTakenBack(at, this.piece));
  }

  delete(p: TakingAway): void {
    if (this.isDeleted) throw new TopicRule('community.already-deleted');
    this.takeOutOfSight(p);
    this.tell('deleted', p.by, p.at, { restriction: p.restriction ?? null, decisionId: this.decisionId });
  }

  /** As a decision said. Done already, it stays done; what was merged is not there to be taken away. */
  takeAway(p: Decided): void {
    if (this.mergedInto || this.isPurged) return;
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
   * Nothing is left of a topic that was deleted, its title neither. All that stands in it goes with it.
   * @param p.lost of everybody else who wrote in it
   * @throws PurgeRule `community.purge-not-deleted`, `community.purged`
   */
  purge(
    opening: Post,
    p: { by: MemberId; at: Date; restriction: Restriction | null; lost: readonly RepliesOfOne[] },
  ): void {
    this.empty(opening, p.at);
    this.record(new ContentPurged(p.at, opening.id, this.id, true, p.by, p.restriction));
    for (const { postId, count, restriction } of p.lost)
      this.record(new RepliesPurged(p.at, postId, count, this.id, p.by, restriction));
  }

  /**
   * It was deleted long enough ago: nothing is left of it either, and nobody acted, so nobody is told again.
   * @throws PurgeRule `community.purge-not-deleted`, `community.purged`
   */
  forget(opening: Post, at: Date): void {
    this.empty(opening, at);
  }

  private empty(opening: Post, at: Date): void {
    if (!this.isDeleted || this.mergedInto) throw new PurgeRule('community.purge-not-deleted');
    this.mustOwn(opening);
    opening.purge(at);
    this.naming = this.naming.erased();
    this.goForGood(at);
  }

  /** Its author took along what they asked; what others answered stays, under words that say so. */
  vacate(opening: Post, p: { title: Title; body: Body; at: Date }): void {
    this.mustOwn(opening);
    opening.vacate(p.body, p.at);
    this.takenAlong = false;
    this.renameTo(this.naming.vacated(p.title), { by: this.authorId, at: p.at });
  }
}
