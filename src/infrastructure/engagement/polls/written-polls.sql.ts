import { OF_THE_HOUSE } from '#application/moderation/published/words.api';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { WrittenText, WrittenTexts } from '#application/moderation/published/written-texts.api';
import { isStaff } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { earlierIdeas } from '../ideas/written-ideas.sql.ts';

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly authorId: string;
  readonly question: string;
  readonly description: string;
  readonly options: readonly string[];
  readonly audiences: readonly string[];
  readonly isPublished: boolean;
  readonly others: readonly string[];
}

/** Polls of late, on which rules of words are tried. */
export class SqlWrittenPolls implements WrittenTexts {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
  ) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select coalesce(sum(1 + (description <> '')::int + (options <> '{}')::int), 0)::int as count
       from engagement.poll where opened_at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number, hoursOfOthers: number) {
    const rows = await this.sql.rows<Row>(
      `select id, slug, author_id as "authorId", question, description, options, audiences,
         away = '[]' as "isPublished", ${earlierIdeas('p.author_id', 'p.opened_at', '$4')} as others
       from engagement.poll p
       where opened_at >= $1 and ($2::uuid is null or id > $2::uuid) order by id limit $3`,
      [since, after, limit, hoursOfOthers],
    );
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    const texts = rows.flatMap((row) => {
      const author = authors.get(row.authorId);
      const trust = author && isStaff(author.role) ? OF_THE_HOUSE : (author?.trustLevel ?? 0);
      return textsOf(row, trust, author?.posts === 0);
    });
    return { texts, next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}

function textsOf(row: Row, trust: number, isFirst: boolean): WrittenText[] {
  const { id, slug, authorId, question, description, options, audiences, isPublished, others } = row;
  // Who sees the first of several may see what was found in it: nobody sees more by that than the poll itself.
  const where = { audience: audiences[0] ?? 'staff', categoryId: null, isPublished, isFirst, others };
  const by = {
    ...where,
    targetKind: 'poll',
    targetId: id,
    authorId,
    trust,
    isVouchedFor: trust === OF_THE_HOUSE,
  };
  const address = `/sondages/${slug}`;
  return [
    { ...by, field: 'title', text: question, address },
    { ...by, field: 'poll', text: description, address },
    { ...by, field: 'poll', text: options.join('\n'), address },
  ].filter(({ text }) => text !== '');
}
