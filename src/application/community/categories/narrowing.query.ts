import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';

/** Whom it would touch that a category is for fewer people than it is. */
export interface Narrowing {
  readonly topics: number;
  /** Who wrote there, topics or replies that stand, and could read them no more. */
  readonly losing: number;
  /** Who follows the category or a topic there and could read it no more. */
  readonly followers: number;
}

export interface NarrowingQuery {
  /**
   * What it would change to keep the category for that audience.
   * @returns null where all who read it would go on, or nothing stands there and nobody follows it
   * @throws NotAllowed, InvalidValue beside `audience` of a group that they do not know of
   */
  execute(actor: Actor, categoryId: CategoryId, audience: string): Promise<Narrowing | null>;
}
