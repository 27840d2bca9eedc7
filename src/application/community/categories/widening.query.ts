import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';

/** What people read that was not written for them, once a category is for them as well. */
export interface Widening {
  readonly topics: number;
  /** Who wrote what stands there. */
  readonly authors: number;
  /** Pictures and documents of these messages. */
  readonly files: number;
  /** Official answers that stand in it. */
  readonly references: number;
}

export interface WideningQuery {
  /**
   * What it would open to keep the category for that audience.
   * @returns null where nobody could read it who cannot now, or nothing stands there
   * @throws NotAllowed, InvalidValue beside `audience` of a group that they do not know of
   */
  execute(actor: Actor, categoryId: CategoryId, audience: string): Promise<Widening | null>;
}
