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
  readonly writtenAt: Date;
  readonly purgedAt: Date | null;
}

/** The title is the tester's own, so it is judged with the text. */
const FEEDBACK = `
  select f.id, t.title, f.title || E'\\n' || f.plain as text, f.title || E'\\n\\n' || f.source as source, f.html,
    '/tests/' || t.slug || '#retour-' || f.number as address, f.author_id as "authorId", f.standing as state,
    f.given_at as "writtenAt", f.purged_at as "purgedAt"
  from engagement.trial_feedback f join engagement.trial t on t.id = f.trial_id where f.id = any($1::uuid[])`;

/** Feedback of testers as Moderation looks at it: between them and the team alone. */
export class SqlModeratedFeedback implements ModeratedKind {
  readonly kind = 'trial-feedback';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;

  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const rows = await this.sql.rows<Row>(FEEDBACK, [ids.filter(isId)]);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    return new Map(rows.map((row) => [row.id, pieceOf(row, authors.get(row.authorId))]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from engagement.trial_feedback where id = $1 for share`, [id]);
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
  audience: 'staff',
  ...onceErased(row.purgedAt),
  state: row.state,
  writtenAt: row.writtenAt.toISOString(),
});
