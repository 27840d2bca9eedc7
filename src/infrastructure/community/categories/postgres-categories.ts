import { type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import type { Categories } from '#domain/community/categories/categories.port';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Category, CategoryId } from '#domain/community/categories/category';
import type { StandingInCategory } from '#domain/community/categories/category.errors';
import { CategoryNotFound } from '#domain/community/categories/category';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { forgetHomesAcross } from '../topics/homes.sql.ts';
import { categorySchema } from './category.schema.ts';

/** Topics that a decision took out, or put in and another took on, may come back. */
const STANDING = `
  select (select count(*)::int from community.topic where category_id = $1 or carriage ->> 'into' = $1::text
      or exists (select from jsonb_array_elements(former_places) place where place ->> 'former' = $1::text)) as topics,
    (select count(*)::int from community.category where parent_id = $1) as categories,
    (select count(*)::int from community.category where merged_into = $1) as merged,
    (select count(*)::int from community.reference_answer where category_id = $1) as "references",
    (select count(*)::int from community.comment_site where category_id = $1) as sites`;

const followed = (level: string): string => `${level} in ('watching', 'tracking')`;
/** Who chose of the one that stays, be it to follow it no more, goes on as they chose; that somebody hushed the one does not hush the other. */
const CARRY_FOLLOWERS = `
  insert into community.category_follow (member_id, category_id, level, since)
  select member_id, $2, level, since from community.category_follow
  where category_id = $1 and ${followed('level')} order by member_id
  on conflict (member_id, category_id) do nothing`;
/** Who is still to hear where the one went that they followed, and chose not to follow what it went into, does not follow where that goes. */
const CARRY_REFUSALS = `
  insert into community.category_follow (member_id, category_id, level, since)
  select refused.member_id, $2, 'none', refused.since from community.category_follow refused
  where refused.category_id = $1 and not ${followed('refused.level')} and exists (
    select from community.category gone join community.category_follow own on own.category_id = gone.id
    where gone.merged_into = $1 and own.member_id = refused.member_id and ${followed('own.level')})
  order by refused.member_id
  on conflict (member_id, category_id) do nothing`;
const CARRIED = [
  CARRY_FOLLOWERS,
  CARRY_REFUSALS,
  `update community.reference_answer set category_id = $2, version = version + 1 where category_id = $1`,
  `update community.comment_site set category_id = $2 where category_id = $1`,
  `update community.category set merged_into = $2 where merged_into = $1`,
];
/** Who followed it is known until they are told where it went. */
const UNFOLLOWED = `delete from community.category_follow where category_id = $1 and not ${followed('level')}`;
const FOLLOWED_NO_MORE = `delete from community.category_follow where category_id = $1`;
const ANSWERED_NO_SOONER = `delete from community.response_target where category_id = $1`;

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

  async getForChangeBelow(id: CategoryId) {
    const above = await this.sql.row<{ id: CategoryId | null }>(
      `select parent_id as id from community.category where id = $1`,
      [id],
    );
    const parentId = above?.id ?? null;
    const before = parentId !== null && parentId < id ? await this.getForPlacing(parentId) : null;
    const category = await this.getForChange(id);
    if (category.parent !== parentId) throw new ChangedMeanwhile();
    return { category, parent: before ?? (parentId && (await this.getForPlacing(parentId))) };
  }

  async getPairForChange(first: CategoryId, second: CategoryId): Promise<readonly [Category, Category]> {
    const named = await this.heldInOrder(ownFields(categorySchema, { id: { $in: [first, second] } }));
    return [named(first), named(second)];
  }

  async getPairForMerge(from: CategoryId, into: CategoryId): Promise<readonly [Category, Category]> {
    const named = await this.heldInOrder(
      ownFields(categorySchema, {
        $or: [{ id: { $in: [from, into] } }, { mergedInto: from }, { parentId: from }],
      }),
    );
    return [named(from), named(into)];
  }

  async whereItLeads(id: CategoryId): Promise<CategoryId> {
    const row = await this.sql.row<{ id: CategoryId }>(
      `select coalesce(merged_into, id) as id from community.category where id = $1`,
      [id],
    );
    return row?.id ?? id;
  }

  async isReceiving(id: CategoryId): Promise<boolean> {
    const rows = await this.sql.rows(
      `select from community.category where merged_into = $1 and emptied_at is null limit 1`,
      [id],
    );
    return rows.length > 0;
  }

  async beingEmptied(): Promise<readonly CategoryId[]> {
    const rows = await this.sql.rows<{ id: CategoryId }>(
      `select id from community.category where merged_into is not null and emptied_at is null order by merged_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  async carryOver(from: CategoryId, into: CategoryId): Promise<void> {
    await extendStatementTimeout(this.sql);
    for (const statement of CARRIED) await this.sql.rows(statement, [from, into]);
    for (const statement of [UNFOLLOWED, ANSWERED_NO_SOONER]) await this.sql.rows(statement, [from]);
  }

  async forgetHomesAcross(from: CategoryId, into: CategoryId): Promise<void> {
    await extendStatementTimeout(this.sql);
    await forgetHomesAcross(this.sql, from, into);
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
    await this.leave(category.id);
    this.em.remove(category);
  }

  private async heldInOrder(which: FilterQuery<Category>): Promise<(id: CategoryId) => Category> {
    const held = await this.em.find(categorySchema, which, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      orderBy: { id: 'asc' },
    });
    return (id) => found(held.find((category) => category.id === id) ?? null);
  }

  /** Who follows it, and how soon one is answered there, end with it. */
  private async leave(id: CategoryId): Promise<void> {
    for (const statement of [FOLLOWED_NO_MORE, ANSWERED_NO_SOONER]) await this.sql.rows(statement, [id]);
  }
}

function found(category: Category | null): Category {
  if (!category) throw new CategoryNotFound();
  return category;
}
