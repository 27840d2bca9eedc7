import { OF_THE_HOUSE } from '#application/moderation/published/words.api';
import { isId } from '#domain/shared/id';
import type { MemberCard, MemberCards } from '#application/moderation/published/member-cards.api';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { pieceAuthor } from '#application/shared/piece-author';
import {
  onceErased,
  onceTakenBack,
  type PieceWords,
} from '#application/moderation/published/piece-words.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { isStaff } from '#domain/shared/actor';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import type { Sql } from '../../platform/persistence/sql.ts';
import { contentDigest } from '../../platform/text/content-digest.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly address: string;
  readonly authorId: string;
  readonly audience: string;
  readonly state: ModeratedPiece['state'];
  readonly purgedAt: Date | null;
  readonly takenBack: boolean;
  readonly askedAt: Date;
}

/** No more of what its author asked before are compared. */
const MOST_OTHERS = 50;

/** A question is called after its event, goes with it, and is shown where it is read: in the session. */
const QUESTIONS = `
  select q.id, g.title, q.body, '/evenements/' || g.slug || '-' || g.number || '/direct#question-' || q.id as address,
    q.author_id as "authorId", case when g.audience = 'public' then 'members' else g.audience end as audience,
    case when q.standing <> 'published' or g.away = '[]' then q.standing when g.away @> '[{"action": "delete"}]' then 'deleted'
      when g.away @> '[{"action": "hide"}]' then 'hidden' else 'held' end as state, q.purged_at as "purgedAt", q.withdrawn_at is not null or q.taken_along and q.standing <> 'published' as "takenBack", q.asked_at as "askedAt"
  from events.question q join events.gathering g on g.id = q.gathering_id`;
const BY_ID = `${QUESTIONS} where q.id = any($1::uuid[])`;
const beside = (than: '<' | '>', way: 'desc' | 'asc'): string => `${QUESTIONS}
  join events.question this on this.id = $1 and this.gathering_id = q.gathering_id
  where (q.asked_at, q.id) ${than} (this.asked_at, this.id) order by q.asked_at ${way}, q.id ${way} limit 2`;
const BEFORE = beside('<', 'desc');
const AFTER = beside('>', 'asc');

/** What is asked in sessions, as Moderation looks at it, whoever may read it. */
export class SqlModeratedQuestions implements ModeratedKind {
  readonly kind = 'event-question';
  readonly actions = ['approve', 'hide', 'delete', 'restore'] as const;
  readonly namedToAll = false;
  readonly isCalledAfterItsPlace = true;

  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    readonly words: PieceWords,
  ) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>> {
    const pieces = await this.pieces(BY_ID, [ids.filter(isId)]);
    return new Map(pieces.map((piece) => [piece.id, piece]));
  }

  async hold(id: string): Promise<void> {
    if (isId(id)) await this.sql.rows(`select from events.question where id = $1 for share`, [id]);
  }

  async around(id: string) {
    if (!isId(id)) return { before: [], after: [] };
    const before = await this.pieces(BEFORE, [id]);
    return { before: before.toReversed(), after: await this.pieces(AFTER, [id]) };
  }

  private async pieces(text: string, params: readonly unknown[]): Promise<readonly ModeratedPiece[]> {
    const rows = await this.sql.rows<Row>(text, params);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    return rows.map((row) => pieceOf(row, authors.get(row.authorId)));
  }
}

const pieceOf = (row: Row, author: MemberCard | undefined): ModeratedPiece => ({
  id: row.id,
  title: row.title,
  text: row.body,
  source: row.body,
  address: row.address,
  state: row.state,
  // Plain words, of one line: they need no rendering but for what the web must not read as its own.
  html: `<p>${row.body.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`)}</p>`,
  contentDigest: contentDigest(row.body),
  ...onceTakenBack(row.takenBack),
  ...onceErased(row.purgedAt),
  editAt: null,
  ...pieceAuthor(author),
  // Nobody is told of a decision on, or judged for, what is no longer known to be anyone's.
  authorId: row.authorId === FORMER_MEMBER ? null : row.authorId,
  categoryId: null,
  partOf: null,
  audience: row.audience,
  writtenAt: row.askedAt.toISOString(),
});

const WRITTEN = `
  select q.*, case when $4::int > 0 then array(
    select o.body from events.question o
    where o.author_id = q."authorId" and o.standing <> 'deleted' and o.asked_at < q."askedAt"
      and o.asked_at > q."askedAt" - make_interval(hours => $4::int)
    order by o.asked_at desc limit ${MOST_OTHERS}) else '{}' end as others
  from (${QUESTIONS}) q where q."askedAt" >= $1 and ($2::uuid is null or q.id > $2::uuid) order by q.id limit $3`;

interface Written extends Row {
  readonly others: readonly string[];
}

/** What was asked in sessions of late, on which rules of words are tried. */
export class SqlWrittenQuestions implements WrittenTexts {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
  ) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from events.question where asked_at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number, hoursOfOthers: number) {
    const rows = await this.sql.rows<Written>(WRITTEN, [since, after, limit, hoursOfOthers]);
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    const texts = rows.map(({ id, body, authorId, audience, state, address, others }) => {
      const author = authors.get(authorId);
      const trust = author && isStaff(author.role) ? OF_THE_HOUSE : (author?.trustLevel ?? 0);
      return {
        field: 'event',
        targetKind: 'event-question',
        targetId: id,
        text: body,
        authorId,
        trust,
        isVouchedFor: trust === OF_THE_HOUSE,
        address,
        audience,
        categoryId: null,
        isPublished: state === 'published',
        isFirst: author?.posts === 0,
        others,
      };
    });
    return { texts, next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}
