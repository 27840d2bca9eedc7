import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import type { Audience, Category, CategoryId, TopicKind } from '../categories/category.ts';
import type { PostId, TopicId } from './ids.ts';
import type { Written } from './post.ts';
import { FREE_EDIT_MINUTES, Post } from './post.ts';
import type { Title } from './title.ts';
import { AcceptanceWithdrawn, AnswerAccepted, TopicChanged, TopicOpened } from './topic.facts.ts';
import { PostNotFound, TopicGone, TopicRule } from './topic.errors.ts';

export type { TopicId, TopicKind };

export const MAX_TAGS = 5;

/** Who chose a reply, and whether the choice still stands. Never erased: the history is part of it. */
export interface Acceptance {
  readonly postId: PostId;
  readonly by: MemberId;
  readonly at: string;
  readonly withdrawnAt: string | null;
}

/**
 * A question, discussion or announcement. It does not hold its replies: a thousand of them cost nothing.
 * The number never changes and leads to it for ever; the slug only decorates.
 */
export class Topic extends AggregateRoot {
  private status: 'open' | 'closed' = 'open';
  private closedBy: MemberId | null = null;
  private duplicateOf: TopicId | null = null;
  private mergedInto: TopicId | null = null;
  private pinnedUntil: Date | null = null;
  private lastPosition = 1;
  private replyCount = 0;
  private acceptances: Acceptance[] = [];
  private solved = false;
  private deletedAt: Date | null = null;
  private deletedBy: MemberId | null = null;
  private deletionReason: string | null = null;
  private version = 1;

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
    private readonly openedAt: Date,
    private lastActivityAt: Date,
    private lastPosterId: MemberId,
  ) {
    super();
  }

  /** @throws TopicRule `community.kind-not-allowed-here`, `community.too-many-tags` */
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
    if (!p.category.allowedKinds.includes(p.kind)) throw new TopicRule('community.kind-not-allowed-here');
    const topic = new Topic(
      p.id,
      p.number,
      p.kind,
      p.category.id,
      p.category.audienceOfTopics,
      p.title.text,
      slugOf(p.title.text),
      p.authorId,
      [...p.branches],
      judgedTags(p.tags),
      p.at,
      p.at,
      p.authorId,
    );
    const opening = Post.opening({
      id: p.openingPostId,
      topicId: p.id,
      authorId: p.authorId,
      body: p.written.body,
      at: p.at,
    });
    const { mentions } = p.written;
    topic.record(
      new TopicOpened(p.at, p.id, p.number, p.kind, p.category.id, p.authorId, p.openingPostId, mentions),
    );
    return { topic, opening };
  }

  get category(): CategoryId {
    return this.categoryId;
  }
  get isDeleted(): boolean {
    return this.deletedAt !== null;
  }
  get visibleFor(): Audience {
    return this.audience;
  }
  get address(): { number: number; slug: string } {
    return { number: this.number, slug: this.slug };
  }

  get isMerged(): boolean {
    return this.mergedInto !== null;
  }
  get lastPlace(): number {
    return this.lastPosition;
  }
  isCalled(title: Title): boolean {
    return title.text === this.title;
  }

  /** The first hour, in which the author mends title and tags alone. */
  isFreshAt(at: Date): boolean {
    return at.getTime() - this.openedAt.getTime() <= FREE_EDIT_MINUTES * 60_000;
  }
  wasClosedBy(member: MemberId): boolean {
    return this.closedBy === member;
  }
  wasDeletedBy(member: MemberId): boolean {
    return this.deletedBy === member;
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
    this.replyCount += 1;
    this.lastActivityAt = p.at;
    this.lastPosterId = p.authorId;
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
    this.acceptances = [
      ...this.acceptances,
      { postId: post.id, by, at: at.toISOString(), withdrawnAt: null },
    ];
    this.solved = true;
    this.record(new AnswerAccepted(at, this.id, post.id, post.authorId, by));
  }

  withdrawAcceptance(post: Post, by: MemberId, at: Date): void {
    this.mustStand();
    this.mustOwn(post);
    if (!this.hasAccepted(post.id)) throw new TopicRule('community.not-accepted');
    this.acceptances = this.acceptances.map((one) =>
      one.postId === post.id && one.withdrawnAt === null ? { ...one, withdrawnAt: at.toISOString() } : one,
    );
    this.solved = this.acceptances.some((one) => one.withdrawnAt === null);
    this.record(new AcceptanceWithdrawn(at, this.id, post.id, post.authorId, by));
  }

  hasAccepted(postId: PostId): boolean {
    return this.acceptances.some((one) => one.postId === postId && one.withdrawnAt === null);
  }

  /** @returns whether anything changed */
  retitle(p: { title: Title; tags: readonly string[]; by: MemberId; at: Date }): boolean {
    this.mustStand();
    const tags = judgedTags(p.tags);
    const former = this.tags;
    if (p.title.text === this.title && tags.join() === former.join()) return false;
    this.title = p.title.text;
    this.slug = slugOf(p.title.text);
    this.tags = tags;
    this.record(new TopicChanged(p.at, this.id, 'retitled', p.by, null, { tags: former }));
    return true;
  }

  close(by: MemberId, at: Date): void {
    this.mustStand();
    if (this.status === 'closed') throw new TopicRule('community.topic-not-open');
    this.status = 'closed';
    this.closedBy = by;
    this.record(new TopicChanged(at, this.id, 'closed', by));
  }

  reopen(by: MemberId, at: Date): void {
    this.mustStand();
    if (this.status === 'open') throw new TopicRule('community.topic-already-open');
    this.status = 'open';
    this.closedBy = null;
    this.duplicateOf = null;
    this.record(new TopicChanged(at, this.id, 'reopened', by));
  }

  /** Keeps its address and points to the master. @returns where it points: the master's own master, if it has one */
  closeAsDuplicateOf(master: Topic, by: MemberId, at: Date): TopicId {
    this.mustStand();
    master.mustStand();
    if (master.id === this.id || master.duplicateOf === this.id)
      throw new TopicRule('community.duplicate-of-itself');
    this.status = 'closed';
    this.closedBy = by;
    this.duplicateOf = master.duplicateOf ?? master.id;
    this.record(new TopicChanged(at, this.id, 'closed-as-duplicate', by, this.duplicateOf));
    return this.duplicateOf;
  }

  pin(until: Date, by: MemberId, at: Date): void {
    this.mustStand();
    if (until <= at) throw new TopicRule('community.pin-in-the-past');
    this.pinnedUntil = until;
    this.record(new TopicChanged(at, this.id, 'pinned', by));
  }

  unpin(by: MemberId, at: Date): void {
    this.mustStand();
    if (!this.pinnedUntil) return;
    this.pinnedUntil = null;
    this.record(new TopicChanged(at, this.id, 'unpinned', by));
  }

  /** @throws TopicRule `community.kind-not-allowed-here` */
  moveTo(category: Category, by: MemberId, at: Date): void {
    this.mustStand();
    if (!category.allowedKinds.includes(this.kind)) throw new TopicRule('community.kind-not-allowed-here');
    const former = this.categoryId;
    if (former === category.id) return;
    this.categoryId = category.id;
    this.audience = category.audienceOfTopics;
    this.record(new TopicChanged(at, this.id, 'moved', by, null, { categoryId: former }));
  }

  /**
   * The posts of another topic join this one, after its own; the other's address leads here.
   * @param posts all of the other's, in order
   */
  absorb(other: Topic, posts: readonly Post[], by: MemberId, at: Date): void {
    this.mustStand();
    other.mustStand();
    if (other.id === this.id) throw new TopicRule('community.merge-with-itself');
    for (const post of posts) this.takeIn(post);
    if (this.kind === 'question') this.acceptances = [...this.acceptances, ...other.acceptances];
    this.solved = this.acceptances.some((one) => one.withdrawnAt === null);
    if (this.duplicateOf === other.id) this.duplicateOf = null;
    if (other.lastActivityAt > this.lastActivityAt) {
      this.lastActivityAt = other.lastActivityAt;
      this.lastPosterId = other.lastPosterId;
    }
    other.mergedInto = this.id;
    other.deletedAt = at;
    other.deletedBy = by;
    other.replyCount = 0;
    other.acceptances = [];
    other.solved = false;
    other.record(new TopicChanged(at, other.id, 'merged', by, this.id));
  }

  /**
   * Some replies leave for a topic of their own: the first of them opens it.
   * @param p.posts all of this topic, in order
   * @param p.leaving those that leave
   * @throws TopicRule `community.nothing-to-split`, `community.opening-post-stays`, `community.post-deleted`,
   *   `community.post-of-another-topic`, `community.kind-not-allowed-here`
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
  }): Topic {
    this.mustStand();
    const gone = p.posts.filter((post) => p.leaving.has(post.id));
    this.mustLetGo(gone, p.leaving);
    if (!p.category.allowedKinds.includes(this.kind)) throw new TopicRule('community.kind-not-allowed-here');
    const [first, last] = [gone[0]!, gone.at(-1)!];
    const topic = new Topic(
      p.id,
      p.number,
      this.kind,
      p.category.id,
      p.category.audienceOfTopics,
      p.title.text,
      slugOf(p.title.text),
      first.authorId,
      [...this.branches],
      [...this.tags],
      first.writtenAt,
      last.writtenAt,
      last.authorId,
    );
    topic.lastPosition = 0;
    topic.replyCount = -1;
    for (const post of gone) topic.takeIn(post);
    for (const post of p.posts)
      if (post.target && p.leaving.has(post.target) !== p.leaving.has(post.id)) post.loseTarget();
    this.handOverAcceptances(topic, p.leaving, first.id);
    this.replyCount -= gone.length;
    const end = p.posts.filter((post) => !p.leaving.has(post.id) && !post.isDeleted).at(-1);
    if (end) {
      this.lastActivityAt = end.writtenAt;
      this.lastPosterId = end.authorId;
    }
    topic.record(new TopicOpened(p.at, p.id, p.number, topic.kind, p.category.id, first.authorId, first.id));
    this.record(new TopicChanged(p.at, this.id, 'split', p.by, p.id));
    return topic;
  }

  /** A deleted reply no longer counts, nor does its acceptance. */
  deletePost(post: Post, p: { by: MemberId; reason: string | null; at: Date }): void {
    this.mustStand();
    this.mustOwn(post);
    post.delete(p);
    this.replyCount -= 1;
    if (this.hasAccepted(post.id)) this.withdrawAcceptance(post, p.by, p.at);
  }

  restorePost(post: Post, p: { by: MemberId; at: Date }): void {
    this.mustStand();
    this.mustOwn(post);
    post.restore(p);
    this.replyCount += 1;
  }

  delete(p: { by: MemberId; reason: string | null; at: Date }): void {
    if (this.isDeleted) throw new TopicRule('community.already-deleted');
    this.deletedAt = p.at;
    this.deletedBy = p.by;
    this.deletionReason = p.reason;
    this.record(new TopicChanged(p.at, this.id, 'deleted', p.by));
  }

  restore(p: { by: MemberId; at: Date }): void {
    if (!this.isDeleted || this.mergedInto) throw new TopicRule('community.not-deleted');
    this.deletedAt = null;
    this.deletedBy = null;
    this.deletionReason = null;
    this.record(new TopicChanged(p.at, this.id, 'restored', p.by));
  }

  /** @throws TopicRule `community.topic-has-replies`: what others wrote is not the author's to take away */
  mustHaveNoReply(): void {
    if (this.replyCount > 0) throw new TopicRule('community.topic-has-replies');
  }

  private mustLetGo(gone: readonly Post[], asked: ReadonlySet<PostId>): void {
    if (asked.size === 0) throw new TopicRule('community.nothing-to-split');
    if (gone.length < asked.size) throw new TopicRule('community.post-of-another-topic');
    for (const post of gone) {
      this.mustOwn(post);
      if (post.isOpening) throw new TopicRule('community.opening-post-stays');
      if (post.isDeleted) throw new TopicRule('community.post-deleted');
    }
  }

  /** The first reply becomes a question: what accepted it no longer means anything. */
  private handOverAcceptances(topic: Topic, leaving: ReadonlySet<PostId>, opening: PostId): void {
    topic.acceptances = this.acceptances.filter((one) => leaving.has(one.postId) && one.postId !== opening);
    topic.solved = topic.acceptances.some((one) => one.withdrawnAt === null);
    this.acceptances = this.acceptances.filter((one) => !leaving.has(one.postId));
    this.solved = this.acceptances.some((one) => one.withdrawnAt === null);
  }

  private takeIn(post: Post): void {
    this.lastPosition += 1;
    if (!post.isDeleted) this.replyCount += 1;
    post.moveTo(this.id, this.lastPosition);
  }

  private mustOwn(post: Post): void {
    if (post.topic !== this.id) throw new TopicRule('community.post-of-another-topic');
  }

  private mustStand(): void {
    if (this.isDeleted) throw new TopicGone();
  }
}

function judgedTags(tags: readonly string[]): string[] {
  const distinct = [...new Set(tags)];
  if (distinct.length > MAX_TAGS) throw new TopicRule('community.too-many-tags', { max: MAX_TAGS });
  return distinct;
}
