import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Categories } from '#domain/community/categories/categories.port';
import type { Category, CategoryId } from '#domain/community/categories/category';
import type { StandingInCategory } from '#domain/community/categories/category.errors';
import { CategoryNotFound } from '#domain/community/categories/category';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { categorySchema } from './category.schema.ts';

/** Topics that a decision took out, or put in and another took on, may come back. */
const STANDING = `
  select (select count(*)::int from community.topic where category_id = $1 or carriage ->> 'into' = $1::text
      or exists (select from jsonb_array_elements(former_places) place where place ->> 'former' = $1::text)) as topics,
    (select count(*)::int from community.category where parent_id = $1) as categories,
    (select count(*)::int from community.reference_answer where category_id = $1) as "references",
    (select count(*)::int from community.comment_site where category_id = $1) as sites`;

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

  async standingIn(id: CategoryId): Promise<StandingInCategory> {
    const [standing] = await this.sql.rows<StandingInCategory>(STANDING, [id]);
    return standing!;
  }

  add(category: Category): void {
    this.em.persist(category);
  }

  async remove(category: Category): Promise<void> {
    await this.sql.rows('delete from community.category_follow where category_id = $1', [category.id]);
    await this.sql.rows('delete from community.response_target where category_id = $1', [category.id]);
    this.em.remove(category);
  }
}

function found(category: Category | null): Category {
  if (!category) throw new CategoryNotFound();
  return category;
}
