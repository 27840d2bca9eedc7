import type { Category, CategoryId } from './category.ts';
import type { StandingInCategory } from './category.errors.ts';

export interface Categories {
  /** @throws CategoryNotFound */
  get(id: CategoryId): Promise<Category>;
  /** Its audience stands still until the transaction ends: what is put into it now cannot miss a change. @throws CategoryNotFound */
  getForPlacing(id: CategoryId): Promise<Category>;
  /** @throws CategoryNotFound */
  getForChange(id: CategoryId): Promise<Category>;
  childrenOf(id: CategoryId): Promise<Category[]>;
  /** Topics take over the audience of their category. */
  spreadAudience(category: Category): Promise<void>;
  /** What stands in it or stood there, whoever may know of it. */
  standingIn(id: CategoryId): Promise<StandingInCategory>;
  add(category: Category): void;
  /** With it go those who follow it and how soon one is answered there. */
  remove(category: Category): Promise<void>;
}
