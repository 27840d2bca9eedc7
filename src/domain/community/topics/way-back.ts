import { type Carriage, putBack } from './carriage.ts';
import type { PostId, TopicId } from './ids.ts';
import type { Post } from './post.ts';

/** Messages of a merged topic on their way back out of the other one: what is left of them there, and what stays. */
export class WayBack {
  private constructor(
    private readonly carriage: Carriage,
    /** Opens the topic again. */
    readonly first: Post,
    /** All that was carried, also what is not there any more. */
    readonly carried: ReadonlySet<PostId>,
    /** In order. */
    readonly back: readonly Post[],
    readonly staying: readonly Post[],
  ) {}

  /**
   * @param posts all of the topic that took them in, in order
   * @returns null where the first message is not there any more, or is gone
   */
  static of(carriage: Carriage, posts: readonly Post[]): WayBack | null {
    const opening = carriage.places.find(({ position }) => position === 1);
    const first = posts.find(({ id }) => id === opening?.id);
    if (!first || first.isDeleted) return null;
    const carried = new Set(carriage.places.map(({ id }) => id));
    const back = posts.filter(({ id }) => carried.has(id));
    const staying = posts.filter(({ id }) => !carried.has(id));
    return new WayBack(carriage, first, carried, back, staying);
  }

  get isWhole(): boolean {
    return this.back.length === this.carried.size;
  }

  /** What stays answers nothing that leaves. */
  take(topicId: TopicId): void {
    for (const post of this.staying) if (post.target && this.carried.has(post.target)) post.loseTarget();
    putBack(this.back, topicId, this.carriage);
  }
}
