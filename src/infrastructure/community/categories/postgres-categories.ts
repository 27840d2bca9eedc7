import type { EntityManager } from '@mikro-orm/postgresql';
import type { Categories } from '#domain/community/categories/categories.port';
import { type Category, type CategoryId, CategoryNotFound } from '#domain/community/categories/category';
import { categorySchema } from './category.schema.ts';

export class PostgresCategories implements Categories {
  constructor(private readonly em: EntityManager) {}

  async get(id: CategoryId): Promise<Category> {
    const category = await this.em.findOne(categorySchema, { id });
    if (!category) throw new CategoryNotFound();
    return category;
  }

  add(category: Category): void {
    this.em.persist(category);
  }
}
