import type { MemberCard, MemberCards } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { pieceAuthor } from '#application/shared/piece-author';
import { onceErased, type PieceWords } from '#application/moderation/published/piece-words.api';
import { OF_THE_HOUSE } from '#application/moderation/published/words.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import type { TextRenderer } from '#application/shared/text.ports';
import { isStaff } from '#domain/shared/actor';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { contentDigest } from '../../platform/text/content-digest.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly place: string;
  readonly agenda: readonly { readonly title: string }[];
  readonly speakers: readonly string[];
  /** What its picture shows. */
  readonly alt: string;
  readonly chapters: readonly { readonly title: string }[];
  readonly minutes: string;
  readonly address: string;
  readonly authorId: string;
  readonly audience: string;
  readonly state: ModeratedPiece['state'];
  readonly purgedAt: Date | null;
  readonly writtenAt: Date;
}

/** A draft is nobody's to judge. */
const GATHERINGS = `
  select g.id, g.title, g.summary, g.source as body, g.place, g.agenda, g.speakers, g.minutes_source as minutes,
    coalesce(g.cover ->> 'alt', '') as alt, g.chapters,
    '/evenements/' || g.slug || '-' || g.number as address, g.author_id as "authorId", g.audience,
    case when g.away = '[]' then 'published' when g.away @> '[{"action": "delete"}]' then 'deleted'
      when g.away @> '[{"action": "hide"}]' then 'hidden' else 'held' end as state, g.purged_at as "purgedAt", g.created_at as "writtenAt"
  from events.gathering g where g.state <> 'draft'`;

/** All that it says, a part after the other. */
const partsOf = (row: Row): readonly string[] =>
  [
    row.title,
    row.summary,
    row.body,
    row.place,
    row.agenda.map(({ title }) => `- ${title}`).join('\n'),
    row.speakers.map((name) => `- ${name}`).join('\n'),
    row.alt,
    row.chapters.map(({ title }) => `- ${title}`).join('\n'),
    row.minutes,
  ].filter((part) => part !== '');

/** Events, as Moderation looks at them, whoever may read them. */
export class SqlModeratedGatherings implements ModeratedKind {
  readonly kind = 'event';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;
  readonly isCalledAfterItsPlace = false;

  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const rows = await this.sql.rows<Row>(`${GATHERINGS} and g.id = any($1::uuid[])`, [ids.filter(isId)]);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    return new Map(rows.map((row) => [row.id, this.pieceOf(row, authors.get(row.authorId))]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from events.gathering where id = $1 for share`, [id]);
  }

  around() {
    return Promise.resolve({ before: [], after: [] });
  }

  private pieceOf(row: Row, author: MemberCard | undefined): ModeratedPiece {
    const source = partsOf(row).join('\n\n');
    const { html, text } = this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'new' });
    return {
      id: row.id,
      title: row.title,
      text,
      source,
      html,
      address: row.address,
      state: row.state,
      contentDigest: contentDigest(source),
      ...onceErased(row.purgedAt),
      editAt: null,
      ...pieceAuthor(author),
      authorId: row.authorId === FORMER_MEMBER ? null : row.authorId,
      categoryId: null,
      partOf: null,
      audience: row.audience,
      writtenAt: row.writtenAt.toISOString(),
    };
  }
}

const WRITTEN = `${GATHERINGS} and g.created_at >= $1 and ($2::uuid is null or g.id > $2::uuid) order by g.id limit $3`;

/** Events that were planned of late, on which rules of words are tried. */
export class SqlWrittenGatherings implements WrittenTexts {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
  ) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select 2 * count(*)::int as count from events.gathering where state <> 'draft' and created_at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number) {
    const rows = await this.sql.rows<Row>(WRITTEN, [since, after, limit]);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    const texts = rows.flatMap((row) => {
      const author = authors.get(row.authorId);
      const trust = author && isStaff(author.role) ? OF_THE_HOUSE : (author?.trustLevel ?? 0);
      const by = {
        targetKind: 'event',
        targetId: row.id,
        authorId: row.authorId,
        trust,
        isVouchedFor: trust === OF_THE_HOUSE,
        address: row.address,
        audience: row.audience,
        categoryId: null,
        isPublished: row.state === 'published',
        isFirst: false,
        others: [],
      };
      const [title = '', ...others] = partsOf(row);
      return [
        { ...by, field: 'title', text: title },
        { ...by, field: 'event', text: others.join('\n') },
      ];
    });
    return { texts, next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}
