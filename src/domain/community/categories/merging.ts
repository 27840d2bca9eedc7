import type { Id } from '../../shared/id.ts';
import { type Audience, haveOneReadership } from './audience.ts';
import { CategoryClosed, CategoryIntoItself, CategoryOfOthers, CategoryTooDeep } from './category.errors.ts';

/** What decides which category goes into which. */
export interface MergedOrNot {
  readonly id: Id<'Category'>;
  readonly parentId: Id<'Category'> | null;
  readonly audience: Audience;
  readonly closedAt: Date | null;
}

/**
 * The one rule of merging, for the act and for what is proposed.
 * @param holdsOthers whether categories stand in the one that goes
 * @throws CategoryClosed, CategoryIntoItself, CategoryOfOthers, CategoryTooDeep
 */
export function mustGoInto(one: MergedOrNot, target: MergedOrNot, holdsOthers: boolean): void {
  if (target.id === one.id || target.parentId === one.id) throw new CategoryIntoItself();
  if (target.closedAt) throw new CategoryClosed();
  if (!haveOneReadership(one.audience, target.audience)) throw new CategoryOfOthers();
  if (holdsOthers && target.parentId) throw new CategoryTooDeep();
}
