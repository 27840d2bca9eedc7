import type { Category, CategoryId } from './category.ts';

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
  add(category: Category): void;
}
