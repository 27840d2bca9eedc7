import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Categories } from '#domain/community/categories/categories.port';
import type { Category, CategoryId } from '#domain/community/categories/category';
import { CategoryNotFound } from '#domain/community/categories/category';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { categorySchema } from './category.schema.ts';

export class PostgresCategories implements Categories {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: CategoryId): Promise<Category> {
    return found(await this.em.findOne(categorySchema, { id }));
  }

  async getForPlacing(id: CategoryId): Promise<Category> {
    return found(await this.em.findOne(categorySchema, { id }, { lockMode: LockMode.PESSIMISTIC_READ }));
  }

  async getForChange(id: CategoryId): Promise<Category> {
    return found(await this.em.findOne(categorySchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  }

  async childrenOf(id: CategoryId): Promise<Category[]> {
    return this.em.find(categorySchema, ownFields(categorySchema, { parentId: id }));
  }

  async spreadAudience(category: Category): Promise<void> {
    await extendStatementTimeout(this.sql);
    await this.sql.rows(
      `with held as (
         select id from community.topic where category_id = $1 and audience <> $2 order by id for no key update)
       update community.topic t set audience = $2, version = t.version + 1 from held where t.id = held.id`,
      [category.id, category.audienceOfTopics],
    );
  }

  add(category: Category): void {
    this.em.persist(category);
  }
}

function found(category: Category | null): Category {
  if (!category) throw new CategoryNotFound();
  return category;
}
