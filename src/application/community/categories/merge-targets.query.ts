import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { CategoryView } from './categories.query.ts';

export interface MergeTargetsQuery {
  /** The categories into which the actor may merge one: those that the act takes now, and no others. None of one that they do not know of. */
  execute(actor: Actor, categoryId: Id<'Category'>): Promise<readonly CategoryView[]>;
}
