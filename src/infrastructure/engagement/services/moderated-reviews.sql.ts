import { isId } from '#domain/shared/id';
import { createHash } from 'node:crypto';
import type { MemberCard, MemberCards } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { onceErased, type PieceWords } from '#application/moderation/published/piece-words.api';
import { isAgent } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly html: string;
  readonly address: string;
  readonly authorId: string;
  readonly state: ModeratedPiece['state'];
  readonly purgedAt: Date | null;
  readonly writtenAt: Date;
}

const REVIEWS = `
  select r.id, s.name as title, r.plain as text, r.source, r.html, '/avis/' || s.slug || '#avis-' || r.id as address,
    r.author_id as "authorId", r.standing as state, r.purged_at as "purgedAt", r.posted_at as "writtenAt"
  from engagement.service_review r join engagement.service s on s.id = r.service_id where r.id = any($1::uuid[])`;

/** Reviews of services as Moderation looks at them. Each stands alone: what others say of the service is no part of it. */
export class SqlModeratedReviews implements ModeratedKind {
  readonly kind = 'service-review';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;

  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const rows = await this.sql.rows<Row>(REVIEWS, [ids.filter(isId)]);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    return new Map(rows.map((row) => [row.id, pieceOf(row, authors.get(row.authorId))]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from engagement.service_review where id = $1 for share`, [id]);
  }

  async around() {
    return { before: [], after: [] };
  }
}

const pieceOf = (row: Row, author: MemberCard | undefined): ModeratedPiece => ({
  id: row.id,
  title: row.title,
  text: row.text,
  source: row.source,
  mark: createHash('sha256').update(row.source).digest('base64url').slice(0, 22),
  html: row.html,
  address: row.address,
  editAt: null,
  authorId: row.authorId,
  authorName: author?.name ?? null,
  authorRole: author?.role ?? 'member',
  isOfficial: author !== undefined && isAgent(author.role),
  categoryId: null,
  partOf: null,
  audience: 'public',
  ...onceErased(row.purgedAt),
  state: row.state,
  writtenAt: row.writtenAt.toISOString(),
});
