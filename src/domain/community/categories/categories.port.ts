import type { Category, CategoryId } from './category.ts';

export interface Categories {
  /** @throws CategoryNotFound */
  get(id: CategoryId): Promise<Category>;
  add(category: Category): void;
}
