import { type Carriage, putBack, relink } from './carriage.ts';
import type { PostId, TopicId } from './ids.ts';
import type { Post } from './post.ts';

/** Messages on their way back out of the topic that took them in: what is left of them there, and what stays. */
export class WayBack {
  private constructor(
    private readonly carriage: Carriage,
    /** All that was carried, also what is not there any more. */
    readonly carried: ReadonlySet<PostId>,
    /** In order. */
    readonly back: readonly Post[],
    readonly staying: readonly Post[],
  ) {}

  /** @param posts all of the topic that took them in, in order */
  static of(carriage: Carriage, posts: readonly Post[]): WayBack {
    const carried = new Set(carriage.places.map(({ id }) => id));
    const back = posts.filter(({ id }) => carried.has(id));
    const staying = posts.filter(({ id }) => !carried.has(id));
    return new WayBack(carriage, carried, back, staying);
  }

  /** What opens the topic again, where that was merged; null where it is not there any more, or is gone. */
  get first(): Post | null {
    const opening = this.carriage.places.find(({ position }) => position === 1);
    const first = this.back.find(({ id }) => id === opening?.id);
    return first && !first.isDeleted ? first : null;
  }

  get isWhole(): boolean {
    return this.back.length === this.carried.size;
  }

  /** What stays answers nothing that leaves, nor the other way round; but what they answered there before. @param there all of that topic */
  take(topicId: TopicId, there: readonly Post[] = []): void {
    for (const post of [...this.staying, ...this.back])
      if (post.target && this.carried.has(post.target) !== this.carried.has(post.id)) post.loseTarget();
    putBack(this.back, topicId, this.carriage);
    relink([...there, ...this.back], this.carriage);
  }
}
