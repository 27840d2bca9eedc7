import type { MemberCard, MemberCards } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { pieceAuthor } from '#application/shared/piece-author';
import {
  onceErased,
  onceTakenBack,
  type PieceWords,
} from '#application/moderation/published/piece-words.api';
import { isId } from '#domain/shared/id';
import type { Sql } from '../platform/persistence/sql.ts';
import { contentDigest } from '../platform/text/content-digest.ts';

/** One of them as its statement reads it. */
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
  readonly takenBack: boolean;
}

/** Where such pieces stand and who reads them. */
interface Alone {
  readonly table: string;
  /** Reads `Row`s of the ids `$1`. */
  readonly rows: string;
  readonly audience: string;
}

/** Pieces as Moderation looks at them that stand alone: what others say of the same thing is no part of one. */
export abstract class SqlPiecesAlone implements ModeratedKind {
  abstract readonly kind: string;
  protected abstract readonly alone: Alone;
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;
  readonly isCalledAfterItsPlace = true;

  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const { rows: statement, audience } = this.alone;
    const rows = await this.sql.rows<Row>(statement, [ids.filter(isId)]);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    return new Map(rows.map((row) => [row.id, pieceOf(row, audience, authors.get(row.authorId))]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from ${this.alone.table} where id = $1 for share`, [id]);
  }

  async around() {
    return { before: [], after: [] };
  }
}

const pieceOf = (row: Row, audience: string, author: MemberCard | undefined): ModeratedPiece => ({
  id: row.id,
  title: row.title,
  text: row.text,
  source: row.source,
  contentDigest: contentDigest(row.source),
  html: row.html,
  address: row.address,
  editAt: null,
  authorId: row.authorId,
  ...pieceAuthor(author),
  categoryId: null,
  partOf: null,
  audience,
  ...onceTakenBack(row.takenBack),
  ...onceErased(row.purgedAt),
  state: row.state,
  writtenAt: row.writtenAt.toISOString(),
});
