import type { MemberId } from '../../shared/id.ts';
import { PlacedPost } from './placed-post.ts';
import type { ReactionKind } from './reaction.ts';
import { PostNotFound, TopicRule } from './topic.errors.ts';
import { HelpfulMarkWithdrawn, PostMarkedHelpful, ReactionGiven, ReactionWithdrawn } from './topic.facts.ts';

/**
 * What readers may say of a post by one press: that it helped, or how they find it. The marks are rows of their own, so that a
 * thousand of them cost the post nothing: it only says who may, and tells of them.
 */
export abstract class MarkablePost extends PlacedPost {
  /** Nobody but its author ever read it. */
  get isUnread(): boolean {
    return this.held?.wasPublished === false;
  }

  /** @throws PostNotFound, TopicRule `community.own-post-not-helpful`, `community.post-deleted` */
  mustTakeHelpfulMarkOf(member: MemberId): void {
    this.mustStandFor(member);
    if (member === this.authorId) throw new TopicRule('community.own-post-not-helpful');
  }

  /** @throws PostNotFound, TopicRule `community.own-post-no-reaction`, `community.post-deleted` */
  mustTakeReactionOf(member: MemberId): void {
    this.mustStandFor(member);
    if (member === this.authorId) throw new TopicRule('community.own-post-no-reaction');
  }

  /** Of what waits from its first moment, nobody but its author is told that it was there. */
  private mustStandFor(member: MemberId): void {
    if (this.isUnread && member !== this.authorId) throw new PostNotFound();
    if (this.isDeleted) throw new TopicRule('community.post-deleted');
  }

  tellMarkedHelpful(by: MemberId, at: Date): void {
    this.record(new PostMarkedHelpful(at, this.id, this.topic, this.authorId, by));
  }
  tellHelpfulMarkWithdrawn(by: MemberId, at: Date): void {
    this.record(new HelpfulMarkWithdrawn(at, this.id, this.topic, this.authorId, by));
  }
  tellReaction(kind: ReactionKind, by: MemberId, at: Date): void {
    this.record(new ReactionGiven(at, this.id, this.topic, this.authorId, by, kind));
  }
  tellReactionWithdrawn(kind: ReactionKind, by: MemberId, at: Date): void {
    this.record(new ReactionWithdrawn(at, this.id, this.topic, this.authorId, by, kind));
  }
}
