import type { MemberId } from '../../shared/id.ts';
import type { Category } from '../categories/category.ts';
import type { PostId, TopicId } from './ids.ts';
import type { Post } from './post.ts';
import type { RepliesOfOne } from './restriction.ts';
import type { Title } from './title.ts';
import { TopicRule } from './topic.errors.ts';

/** That replies leave for a topic of their own. */
export interface Split {
  readonly id: TopicId;
  readonly number: number;
  readonly title: Title;
  readonly category: Category;
  /** All of the topic that they leave, in order. */
  readonly posts: readonly Post[];
  readonly leaving: ReadonlySet<PostId>;
  readonly by: MemberId;
  readonly at: Date;
  /** Of those whom it restricts. */
  readonly carried?: readonly RepliesOfOne[];
}

/** That replies leave for a topic that is there already. */
export interface Passing {
  /** All of the topic that they leave, in order. */
  readonly posts: readonly Post[];
  readonly leaving: ReadonlySet<PostId>;
  readonly by: MemberId;
  readonly at: Date;
  /** Of everybody whose replies they are, but who moves them. */
  readonly carried?: readonly RepliesOfOne[];
}

/** Replies on their way from one topic to another one, judged: none is deleted, none opens its topic. */
export class Departure {
  private constructor(
    private readonly posts: readonly Post[],
    readonly leaving: ReadonlySet<PostId>,
    /** In order, at least one. */
    readonly replies: readonly Post[],
  ) {}

  /**
   * @param posts all of the topic's, in order
   * @param leaving those that leave
   * @throws TopicRule `community.nothing-to-split`, `community.post-of-another-topic`, `community.opening-post-stays`,
   *   `community.post-deleted`
   */
  static of(from: TopicId, posts: readonly Post[], leaving: ReadonlySet<PostId>): Departure {
    if (leaving.size === 0) throw new TopicRule('community.nothing-to-split');
    const replies = posts.filter((post) => leaving.has(post.id));
    if (replies.length < leaving.size) throw new TopicRule('community.post-of-another-topic');
    for (const post of replies) {
      if (post.topic !== from) throw new TopicRule('community.post-of-another-topic');
      if (post.isOpening) throw new TopicRule('community.opening-post-stays');
      if (post.isDeleted) throw new TopicRule('community.post-deleted');
    }
    return new Departure(posts, leaving, replies);
  }

  /** Opens the other topic, where that is new. */
  get first(): Post {
    return this.replies[0]!;
  }

  /** When the last of those that leave was written. */
  get lastLeavingAt(): Date {
    return latestOf(this.replies);
  }

  /** When the last standing post of those that stay was written; the opening one always stands. */
  get lastStayingAt(): Date {
    return latestOf(this.posts.filter((post) => !this.leaving.has(post.id) && !post.isDeleted));
  }

  /** What was answered across the cut stands in another topic now. @returns what answered what */
  severLinks(): readonly { readonly id: PostId; readonly target: PostId }[] {
    const cut = this.posts.flatMap(({ id, target }) =>
      target && this.leaving.has(target) !== this.leaving.has(id) ? [{ id, target }] : [],
    );
    for (const post of this.posts) if (cut.some(({ id }) => id === post.id)) post.loseTarget();
    return cut;
  }
}

/** After a merge, places and moments are not in the same order. */
const latestOf = (posts: readonly Post[]): Date =>
  new Date(Math.max(...posts.map((post) => post.writtenAt.getTime())));
