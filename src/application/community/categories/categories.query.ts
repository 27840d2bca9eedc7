import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';

export interface CategoryView {
  readonly id: Id<'Category'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly guidance: string;
  readonly icon: string;
  readonly audience: string;
  readonly kinds: readonly ('question' | 'discussion' | 'announcement')[];
  readonly topicCount: number;
  readonly parentId: Id<'Category'> | null;
  readonly position: number;
  readonly version: number;
  /** Since when no topic comes into it any more; null where it takes some. */
  readonly closedAt: Date | null;
}

/** All categories the actor may know of, parents before children, each in the order the organisation chose. */
export interface CategoriesQuery {
  execute(actor: Actor): Promise<readonly CategoryView[]>;
}
