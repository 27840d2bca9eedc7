import { isId } from '#domain/shared/id';
import type { MemberCard, MemberCards } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { pieceAuthor } from '#application/shared/piece-author';
import {
  onceErased,
  onceTakenBack,
  type PieceWords,
} from '#application/moderation/published/piece-words.api';
import type { Sql } from '../../platform/persistence/sql.ts';
import { contentDigest } from '../../platform/text/content-digest.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly html: string;
  readonly address: string;
  readonly authorId: string;
  readonly ideaId: string | null;
  readonly state: ModeratedPiece['state'];
  readonly takenBack: boolean;
  readonly purgedAt: Date | null;
  readonly writtenAt: Date;
}

/** What its author took back while it waited waits for nobody any more. What the organisation took up waits on, also where its author took it along. */
const IDEAS = `
  select i.id, i.title, i.plain as text, i.source, i.html, '/idees/' || i.slug || '-' || i.number as address,
    i.author_id as "authorId", null as "ideaId", case when i.status = 'withdrawn' and i.standing = 'held' then 'deleted' else i.standing end as state,
    i.status = 'withdrawn' or i.taken_along and i.standing in ('hidden', 'deleted') as "takenBack", i.purged_at as "purgedAt", i.proposed_at as "writtenAt"
  from engagement.idea i where i.id = any($1::uuid[])`;
/** A comment goes with its idea: where that is out of sight, so is the comment to whoever reads. */
const COMMENTS = `
  select c.id, i.title, c.plain as text, c.source, c.html,
    '/idees/' || i.slug || '-' || i.number || '/commentaires/' || c.id as address,
    c.author_id as "authorId", i.id as "ideaId",
    case when c.withdrawn_at is not null then 'deleted' when c.standing = 'published' then i.standing else c.standing end as state,
    c.withdrawn_at is not null or c.taken_along and c.standing <> 'published' as "takenBack", c.purged_at as "purgedAt", c.written_at as "writtenAt"
  from engagement.idea_comment c join engagement.idea i on i.id = c.idea_id `;
const COMMENTS_BY_ID = `${COMMENTS} where c.id = any($1::uuid[])`;
const FIRST_COMMENTS = `${COMMENTS} where i.id = $1 order by c.written_at, c.id limit 2`;
const beside = (than: '<' | '>', way: 'desc' | 'asc') => `${COMMENTS}
  join engagement.idea_comment this on this.id = $1 and this.idea_id = c.idea_id
  where (c.written_at, c.id) ${than} (this.written_at, this.id) order by c.written_at ${way}, c.id ${way} limit 2`;
const BEFORE = beside('<', 'desc');
const AFTER = beside('>', 'asc');

const ACTIONS = ['approve', 'hide', 'delete', 'restore'] as const;

abstract class Moderated {
  readonly actions = ACTIONS;
  readonly namedToAll = false;

  constructor(
    protected readonly sql: Sql,
    private readonly cards: MemberCards,
    readonly words: PieceWords,
  ) {}

  protected async pieces(text: string, params: readonly unknown[]): Promise<readonly ModeratedPiece[]> {
    const rows = await this.sql.rows<Row>(text, params);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    return rows.map((row) => pieceOf(row, authors.get(row.authorId)));
  }

  protected async byId(text: string, ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const pieces = await this.pieces(text, [ids.filter(isId)]);
    return new Map(pieces.map((piece) => [piece.id, piece]));
  }
}

/** Ideas as Moderation looks at them, whoever may read them. */
export class SqlModeratedIdeas extends Moderated implements ModeratedKind {
  readonly kind = 'idea';
  readonly isCalledAfterItsPlace = false;

  look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    return this.byId(IDEAS, ids);
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from engagement.idea where id = $1 for share`, [id]);
  }

  async around(id: string) {
    return { before: [], after: isId(id) ? await this.pieces(FIRST_COMMENTS, [id]) : [] };
  }
}

/** What members say of ideas, as Moderation looks at it. */
export class SqlModeratedComments extends Moderated implements ModeratedKind {
  readonly kind = 'idea-comment';
  readonly isCalledAfterItsPlace = true;

  look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    return this.byId(COMMENTS_BY_ID, ids);
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from engagement.idea_comment where id = $1 for share`, [id]);
  }

  async around(id: string) {
    if (!isId(id)) return { before: [], after: [] };
    const before = await this.pieces(BEFORE, [id]);
    return { before: before.toReversed(), after: await this.pieces(AFTER, [id]) };
  }
}

const pieceOf = (row: Row, author: MemberCard | undefined): ModeratedPiece => ({
  id: row.id,
  title: row.title,
  text: row.text,
  source: row.source,
  // A redaction may change both.
  contentDigest: contentDigest(JSON.stringify([row.title, row.source])),
  html: row.html,
  address: row.address,
  editAt: null,
  authorId: row.authorId,
  ...pieceAuthor(author),
  categoryId: null,
  partOf: row.ideaId === null ? null : { kind: 'idea', id: row.ideaId },
  audience: 'public',
  ...onceTakenBack(row.takenBack),
  ...onceErased(row.purgedAt),
  state: row.state,
  writtenAt: row.writtenAt.toISOString(),
});
