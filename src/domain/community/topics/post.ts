import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Body } from './body.ts';
import type { PostId, PostRevisionId, TopicId } from './ids.ts';
import { PostRevision } from './post-revision.ts';
import { AnswerPosted, PostDeleted, PostEdited, PostRestored } from './topic.facts.ts';
import { TopicRule } from './topic.errors.ts';

export type { PostId };

/** Within this long after posting, the author mends a text without leaving a revision. */
export const FREE_EDIT_MINUTES = 60;

/** One text in a topic: the opening post at position 1, replies after it. */
export class Post extends AggregateRoot {
  private editedAt: Date | null = null;
  private editCount = 0;
  private deletedAt: Date | null = null;
  private deletedBy: MemberId | null = null;
  private deletionReason: string | null = null;
  private version = 1;

  private constructor(
    readonly id: PostId,
    private topicId: TopicId,
    private position: number,
    readonly authorId: MemberId,
    private source: string,
    private html: string,
    private plain: string,
    private rendererVersion: number,
    private replyTo: PostId | null,
    private readonly postedAt: Date,
  ) {
    super();
  }

  static opening(p: { id: PostId; topicId: TopicId; authorId: MemberId; body: Body; at: Date }): Post {
    const { source, html, plain, rendererVersion } = p.body;
    return new Post(p.id, p.topicId, 1, p.authorId, source, html, plain, rendererVersion, null, p.at);
  }

  /** Made by `Topic.answer`, which allots the position. */
  static reply(p: {
    id: PostId;
    topicId: TopicId;
    position: number;
    authorId: MemberId;
    body: Body;
    replyTo: PostId | null;
    mentions: readonly string[];
    at: Date;
  }): Post {
    const { source, html, plain, rendererVersion } = p.body;
    const post = new Post(
      p.id,
      p.topicId,
      p.position,
      p.authorId,
      source,
      html,
      plain,
      rendererVersion,
      p.replyTo,
      p.at,
    );
    post.record(new AnswerPosted(p.at, p.id, p.topicId, p.authorId, p.position, p.replyTo, p.mentions));
    return post;
  }

  get isOpening(): boolean {
    return this.position === 1;
  }
  get isDeleted(): boolean {
    return this.deletedAt !== null;
  }
  /** 1 is the opening post; gaps are possible. */
  get place(): number {
    return this.position;
  }
  get topic(): TopicId {
    return this.topicId;
  }

  /**
   * Replaces the text. The former one is kept as a revision when somebody else edits, or the author after an hour.
   * @returns the revision to keep, or null within the free hour and when nothing changed
   * @throws TopicRule `community.post-deleted`
   */
  edit(p: {
    revisionId: PostRevisionId;
    editorId: MemberId;
    body: Body;
    reason: string | null;
    at: Date;
  }): PostRevision | null {
    if (this.isDeleted) throw new TopicRule('community.post-deleted');
    if (p.body.source === this.source) return null;
    const former = this.isFreeToEdit(p.editorId, p.at)
      ? null
      : PostRevision.of({
          id: p.revisionId,
          postId: this.id,
          number: this.editCount + 1,
          editorId: p.editorId,
          source: this.source,
          reason: p.reason,
          replacedAt: p.at,
        });
    this.source = p.body.source;
    this.html = p.body.html;
    this.plain = p.body.plain;
    this.rendererVersion = p.body.rendererVersion;
    if (former) {
      this.editCount += 1;
      this.editedAt = p.at;
    }
    this.record(new PostEdited(p.at, this.id, this.topicId, p.editorId));
    return former;
  }

  delete(p: { by: MemberId; reason: string | null; at: Date }): void {
    if (this.isOpening) throw new TopicRule('community.opening-post-stays');
    if (this.isDeleted) throw new TopicRule('community.already-deleted');
    this.deletedAt = p.at;
    this.deletedBy = p.by;
    this.deletionReason = p.reason;
    this.record(new PostDeleted(p.at, this.id, this.topicId, this.authorId, p.by));
  }

  restore(p: { by: MemberId; at: Date }): void {
    if (!this.isDeleted) throw new TopicRule('community.not-deleted');
    this.deletedAt = null;
    this.deletedBy = null;
    this.deletionReason = null;
    this.record(new PostRestored(p.at, this.id, this.topicId, this.authorId, p.by));
  }

  wasDeletedBy(member: MemberId): boolean {
    return this.deletedBy === member;
  }

  /** Called by the topic that takes the post in, on a merge or a split. */
  moveTo(topicId: TopicId, position: number): void {
    this.topicId = topicId;
    this.position = position;
  }

  private isFreeToEdit(editorId: MemberId, at: Date): boolean {
    const age = at.getTime() - this.postedAt.getTime();
    return editorId === this.authorId && age <= FREE_EDIT_MINUTES * 60_000;
  }
}
