import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import type { MemberId } from '../../shared/id.ts';
import { AS_REWORDED } from '../../shared/reworded.ts';
import type { Held } from '../words/held-words.ts';
import { UNJUDGED } from '../../shared/judged-words.ts';
import { ContentHeld, ContentTakenBack } from '../words/words.facts.ts';
import type { Body } from './body.ts';
import { Edits, type FormerText } from './edits.ts';
import type { DecisionId, PostId, PostRevisionId, TopicId } from './ids.ts';
import { MarkablePost } from './markable-post.ts';
import { PlaceInTopic } from './place-in-topic.ts';
import type { PostState } from './post-state.ts';
import { PostRevision } from './post-revision.ts';
import type { BringingBack, Decided, Holding, Restriction, TakingAway } from './restriction.ts';
import type { Written } from './written.ts';
import { PurgeRule } from '../purges/purge.errors.ts';
import { AnswerPosted, PassageRedacted, PostDeleted, PostEdited, PostRestored } from './topic.facts.ts';
import { TopicRule } from './topic.errors.ts';

export type { PostId };

/** One text in a topic: the opening post at position 1, replies after it. */
export class Post extends MarkablePost {
  private version = 1;

  private constructor(
    id: PostId,
    here: PlaceInTopic,
    authorId: MemberId,
    private source: string,
    private html: string,
    private plain: string,
    private rendererVersion: number,
    /** When others could first read it. */
    private postedAt: Date,
    private edits: Edits,
  ) {
    super(id, here, authorId);
  }

  static opening(p: { id: PostId; topicId: TopicId; authorId: MemberId; body: Body; at: Date }): Post {
    const { source, html, plain, rendererVersion } = p.body;
    return new Post(
      p.id,
      PlaceInTopic.of(p.topicId, 1, null),
      p.authorId,
      source,
      html,
      plain,
      rendererVersion,
      p.at,
      Edits.none(),
    );
  }

  /** Made by `Topic.answer`, which allots the position. */
  static reply(p: {
    id: PostId;
    topicId: TopicId;
    position: number;
    authorId: MemberId;
    written: Written;
    replyTo: PostId | null;
    at: Date;
  }): Post {
    const { source, html, plain, rendererVersion } = p.written.body;
    const { mentions, quotes } = p.written;
    const post = new Post(
      p.id,
      PlaceInTopic.of(p.topicId, p.position, p.replyTo),
      p.authorId,
      source,
      html,
      plain,
      rendererVersion,
      p.at,
      Edits.none(),
    );
    const words = p.written.words ?? UNJUDGED;
    post.tellOfWords(words, p.at);
    if (words.held) post.hideAsHeld({ mentions, quotes, wasPublished: false, why: words.held.rule }, p.at);
    else
      post.record(
        new AnswerPosted(p.at, p.id, p.topicId, p.authorId, p.position, p.replyTo, mentions, quotes),
      );
    return post;
  }

  /** Until a moderator has looked only its author reads it. Called by the topic, which no longer counts it. */
  hold({ at, why, decisionId }: Holding): void {
    this.hideAsHeld({ mentions: [], quotes: [], wasPublished: true, why, decisionId }, at);
    this.record(new PostDeleted(at, this.id, this.topic, this.authorId, null));
  }

  /** As typed. */
  get text(): string {
    return this.source;
  }
  /** The same, with what the one renderer made of it. */
  get rendered(): Pick<Body, 'source' | 'html' | 'plain'> {
    return { source: this.source, html: this.html, plain: this.plain };
  }
  get textVersion(): number {
    return this.version;
  }
  get writtenAt(): Date {
    return this.postedAt;
  }

  /** @throws ChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile(this.version);
  }

  /**
   * Replaces the text. The former one is kept as a revision when somebody else edits, the author after an hour, as soon as
   * others relied on it, and from the first time on that it was kept or a passage of it was redacted.
   * @param p.takenUp whether somebody wrote after it, accepted it, found that it helped, or reacted to it
   * @returns the revision to keep, or null within the free hour and when nothing changed
   * @throws TopicRule `community.post-deleted`
   */
  edit(p: {
    revisionId: PostRevisionId;
    editorId: MemberId;
    body: Body;
    reason: string | null;
    takenUp: boolean;
    at: Date;
    restriction?: Restriction | null;
  }): PostRevision | null {
    // What waits for a moderator is mended by one before it appears, or by its author.
    const mends = p.editorId === this.authorId ? this.isWaiting : this.isHeld && p.restriction;
    if (this.isDeleted && !mends) throw new TopicRule('community.post-deleted');
    if (p.body.source === this.source) return null;
    const isFree = !p.takenUp && p.editorId === this.authorId && this.edits.areFree(this.postedAt, p.at);
    const former = isFree ? null : this.revision({ ...p, id: p.revisionId });
    this.say(p.body);
    if (former) this.edits = this.edits.with(p.at, p.restriction?.decisionId ?? null);
    this.record(new PostEdited(p.at, this.id, this.topic, p.editorId, p.restriction));
    return former;
  }

  private revision(p: {
    id: PostRevisionId;
    editorId: MemberId;
    reason: string | null;
    at: Date;
  }): PostRevision {
    const { id: postId, source } = this;
    return PostRevision.of({ ...p, postId, source, number: this.edits.next, replacedAt: p.at });
  }

  /**
   * The decision that replaced the text does not hold any more.
   * @returns where the text is kept that is to stand again; null when it was edited since
   */
  textBefore(decisionId: DecisionId): FormerText | null {
    const { left, again } = this.edits.without(decisionId);
    this.edits = left;
    return again;
  }

  /** Says again what it said before, and of itself what it said then; the revisions from there on are to be dropped. */
  sayAgain(p: { body: Body; former: FormerText; by: MemberId; at: Date }): void {
    this.say(p.body);
    this.edits = this.edits.backTo(p.former);
    this.record(new PostEdited(p.at, this.id, this.topic, p.by));
  }

  /**
   * As a decision said, also while it is out of sight: the text before is kept to stand again.
   * @returns the revision to keep; null when it says so already, and of itself
   */
  sayInstead(p: {
    revisionId: PostRevisionId;
    decisionId: DecisionId;
    editorId: MemberId;
    body: Body;
    at: Date;
  }): PostRevision | null {
    // The same text that another decision has stand there is to stand also where that one falls.
    if (p.body.source === this.source && this.saysFor === null) return null;
    const { revisionId: id, editorId, at } = p;
    const former = this.revision({ id, editorId, at, reason: null });
    this.edits = this.edits.with(at, p.decisionId);
    this.say(p.body);
    this.record(new PostEdited(at, this.id, this.topic, editorId));
    return former;
  }

  /** The decision whose text stands now. */
  get saysFor(): DecisionId | null {
    return this.edits.standsFor;
  }

  private say({ source, html, plain, rendererVersion }: Body): void {
    this.source = source;
    this.html = html;
    this.plain = plain;
    this.rendererVersion = rendererVersion;
  }

  /**
   * Another text without the passage takes the place of this one, also where the post is gone: the former one is kept
   * nowhere.
   */
  mask(p: { body: Body; by: MemberId; at: Date; restriction: Restriction | null }): void {
    this.say(p.body);
    this.edits = this.edits.masked(p.at);
    this.record(new PassageRedacted(p.at, this.id, this.topic, this.authorId, p.by, p.restriction));
  }

  /** Nothing is left of what it said; its place is. Called by the topic. */
  purge(at: Date): void {
    if (this.isPurged) throw new PurgeRule('community.purged');
    this.source = '';
    this.html = '';
    this.plain = '';
    this.edits = Edits.none();
    this.goForGood(at);
  }

  /** Says that its author took the words along; no version of them is kept. Called by the topic. */
  vacate(body: Body, at: Date): void {
    this.say(body);
    this.edits = Edits.none();
    this.takenAlong = false;
    this.record(new PassageRedacted(at, this.id, this.topic, this.authorId, this.authorId, null));
  }

  /** Somebody whom it names left: it says the same of nobody, and is otherwise the same text. */
  nameNobody(body: Body): void {
    this.say(body);
  }

  /** Whom it would tell of once it appears, after its author changed what waits. */
  pointAnew({ mentions, quotes }: Pick<Written, 'mentions' | 'quotes'>): void {
    if (this.held && !this.held.wasPublished) this.held = { ...this.held, mentions, quotes };
  }

  /** Its author takes back what waits. @throws TopicRule */
  withdraw(at: Date): void {
    if (!this.isWaiting) throw new TopicRule('community.already-deleted');
    this.takeOwnBack(at);
    this.record(new ContentTakenBack(at, this.piece));
  }

  /** @throws TopicRule `community.opening-post-stays`, `community.already-deleted` */
  delete(p: TakingAway): void {
    if (this.isOpening) throw new TopicRule('community.opening-post-stays');
    if (this.isDeleted) throw new TopicRule('community.already-deleted');
    this.takeOutOfSight(p);
    this.record(
      new PostDeleted(p.at, this.id, this.topic, this.authorId, p.by, p.restriction, this.decisionId),
    );
  }

  /** @throws TopicRule `community.not-deleted`, PurgeRule `community.purged` */
  restore(p: BringingBack): void {
    if (!this.isDeleted) throw new TopicRule('community.not-deleted');
    if (this.isPurged) throw new PurgeRule('community.purged');
    const { held, left } = this.comeBack(p.decisionId);
    if (held && !held.wasPublished) this.appear(held, p.at);
    else this.record(new PostRestored(p.at, this.id, this.topic, this.authorId, p.by, left));
  }

  /** What waited is read by others for the first time: it was written now. */
  private appear({ mentions, quotes }: Held, at: Date): void {
    this.postedAt = at;
    const { id, authorId } = this;
    const { topicId, position, replyTo } = this.here;
    this.record(new AnswerPosted(at, id, topicId, authorId, position, replyTo, mentions, quotes));
  }

  /** Approved as it was, it says something else by now: somebody is to read it again. */
  waitAnew(at: Date): void {
    if (!this.isWaiting) return;
    this.waitOn();
    this.record(new ContentHeld(at, this.piece, AS_REWORDED, null, !this.isUnread));
  }

  /** The opening post of a topic that others read for the first time. Called by the topic. */
  openAt(at: Date): void {
    this.postedAt = at;
  }

  /** It is gone already, and now for this decision. */
  stayAwayFor(p: Decided): void {
    if (!this.isPurged) this.stayOutOfSight(p);
  }

  /** The decision does not hold any more. @returns whether it is to come back: not what its author had deleted */
  isFreeOf(decisionId: DecisionId): boolean {
    return this.letGo(decisionId);
  }

  get state(): PostState {
    const { authorId, isOpening, isDeleted, deleter: deletedBy, isTakenBack } = this;
    return { authorId, isOpening, isDeleted, deletedBy, isTakenBack, editCount: this.edits.editCount };
  }
}
