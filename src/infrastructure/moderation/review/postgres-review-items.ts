import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ContentRef } from '#domain/moderation/decisions/ids';
import type { ReviewItemId, ReviewNoteId } from '#domain/moderation/review/ids';
import type { ReviewItems, ReviewNotes } from '#domain/moderation/review/review.port';
import { ItemNotFound, type ReviewItem } from '#domain/moderation/review/review-item';
import type { MemberId } from '#domain/shared/id';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { reviewItemSchema } from './review-item.schema.ts';

const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
/** In one order: two that hold some of the same wait for each other, and never both. */
const ALL_HELD = { ...HELD, orderBy: { id: 'asc' } } as const;

export class PostgresReviewItems implements ReviewItems {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForChange(id: ReviewItemId): Promise<ReviewItem> {
    const item = await this.em.findOne(reviewItemSchema, { id }, HELD);
    if (!item) throw new ItemNotFound();
    return item;
  }

  openOn(target: ContentRef): Promise<ReviewItem | null> {
    return this.em.findOne(
      reviewItemSchema,
      ownFields(reviewItemSchema, { targetKind: target.kind, targetId: target.id, status: 'open' }),
      HELD,
    );
  }

  openWithin({ kind, id }: ContentRef): Promise<readonly ReviewItem[]> {
    const within = ownFields(reviewItemSchema, {
      status: 'open',
      $or: [{ targetKind: kind, targetId: id }, { place: { partOfKind: kind, partOfId: id } }],
    });
    return this.em.find(reviewItemSchema, within, ALL_HELD);
  }

  openIn(categoryId: string): Promise<readonly ReviewItem[]> {
    return this.em.find(
      reviewItemSchema,
      ownFields(reviewItemSchema, { status: 'open', place: { categoryId } }),
      ALL_HELD,
    );
  }

  async takeTurn(target: ContentRef): Promise<void> {
    // A row that is not there cannot be held.
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('moderation.case'), hashtext($1))`, [
      `${target.kind}:${target.id}`,
    ]);
  }

  async openFor(target: ContentRef, make: () => ReviewItem): Promise<ReviewItem> {
    await this.takeTurn(target);
    const found = await this.openOn(target);
    if (found) return found;
    const made = make();
    this.em.persist(made);
    return made;
  }
}

export class SqlReviewNotes implements ReviewNotes {
  constructor(private readonly sql: Sql) {}

  async add(p: {
    id: ReviewNoteId;
    itemId: ReviewItemId;
    authorId: MemberId;
    text: string;
    at: Date;
  }): Promise<void> {
    await this.sql.rows(
      `insert into moderation.review_note (id, item_id, author_id, text, noted_at) values ($1, $2, $3, $4, $5)`,
      [p.id, p.itemId, p.authorId, p.text, p.at],
    );
  }
}
