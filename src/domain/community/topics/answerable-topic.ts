import type { MemberId } from '../../shared/id.ts';
import { PurgeRule } from '../purges/purge.errors.ts';
import type { DecisionId, PostId } from './ids.ts';
import { Post } from './post.ts';
import type { Written } from './written.ts';
import type { BringingBack, Decided, Holding, Restriction, TakingAway } from './restriction.ts';
import { TopicGround } from './topic-ground.ts';
import { PostNotFound, TopicRule } from './topic.errors.ts';
import { AcceptanceWithdrawn, AnswerAccepted, ContentPurged } from './topic.facts.ts';

/** What may be said of the replies of a topic: that they come, are chosen, wait, go and come back. It does not hold them. */
export abstract class AnswerableTopic extends TopicGround {
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

  /** @param p.latestBeside when the last of the other standing posts was written */
  holdPost(post: Post, p: Holding & { readonly latestBeside: Date }): void {
    this.mustStand();
    this.mustOwn(post);
    post.hold(p);
    this.loseReply(post, p.latestBeside);
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
    if (post.isDeleted) return post.stayAwayFor(p);
    post.delete(p);
    this.loseReply(post, p.latestBeside);
  }

  /** The decision that took it away was overturned: everything is as it was before it. */
  givePostBack(post: Post, p: BringingBack & { readonly decisionId: DecisionId }): void {
    this.mustOwn(post);
    if (post.isFreeOf(p.decisionId)) this.bringBack(post, p);
  }

  /**
   * Nothing is left of a reply that was deleted.
   * @throws PurgeRule `community.purge-not-deleted`, `community.purged`
   */
  purgePost(post: Post, p: { by: MemberId; at: Date; restriction: Restriction | null }): void {
    this.forgetPost(post, p.at);
    this.record(new ContentPurged(p.at, post.id, this.id, false, p.by, p.restriction));
  }

  /**
   * It was deleted long enough ago: nothing is left of it either, and nobody acted, so nobody is told again.
   * @throws PurgeRule `community.purge-not-deleted`, `community.purged`
   */
  forgetPost(post: Post, at: Date): void {
    this.mustOwn(post);
    if (!post.isDeleted) throw new PurgeRule('community.purge-not-deleted');
    post.purge(at);
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
}
