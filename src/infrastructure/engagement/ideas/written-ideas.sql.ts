import { OF_THE_HOUSE } from '#application/moderation/published/words.api';
import type { ContributionAuthors } from '#application/engagement/words/contribution.gate';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { WrittenText, WrittenTexts } from '#application/moderation/published/written-texts.api';
import { isStaff } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const MOST = 50;

/** All that somebody wrote of ideas and polls, with the moment. @param author placeholder or column of their id */
const textsBy = (author: string): string => `
  select id, source, proposed_at as at from engagement.idea where author_id = ${author} and standing <> 'deleted'
  union all
  select id, source, written_at from engagement.idea_comment
  where author_id = ${author} and standing <> 'deleted' and withdrawn_at is null
  union all
  select id, concat_ws(E'\\n', question, nullif(description, ''), array_to_string(options, E'\\n')), opened_at
  from engagement.poll where author_id = ${author} and not away @> '[{"action":"delete"}]'`;

/** Of what somebody had written of ideas and polls by a moment; empty for no hours. */
export const earlierIdeas = (
  author: string,
  at: string,
  hours: string,
): string => `case when ${hours}::int > 0 then array(
  select source from (${textsBy(author)}) texts
  where at < ${at} and at > ${at} - make_interval(hours => ${hours}::int) order by at desc limit ${MOST}) else '{}' end`;

/** How many ideas, comments, reviews and polls of somebody others read: whatever of it is rewritten is taken from them. */
export async function publishedBy(sql: Sql, member: MemberId): Promise<number> {
  const row = await sql.row<{ count: number }>(
    `select (select count(*) from engagement.idea where author_id = $1 and standing = 'published')::int
       + (select count(*) from engagement.idea_comment
          where author_id = $1 and standing = 'published' and withdrawn_at is null)::int
       + (select count(*) from engagement.service_review where author_id = $1 and standing = 'published')::int
       + (select count(*) from engagement.poll where author_id = $1 and away = '[]')::int as count`,
    [member],
  );
  return row!.count;
}

export class SqlIdeaAuthors implements ContributionAuthors {
  constructor(private readonly sql: Sql) {}

  async writtenLately(member: MemberId, hours: number, itself: string | null): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ source: string }>(
      `select source from (${textsBy('$1')}) texts
       where at > now() - make_interval(hours => $2) and id is distinct from $3::uuid order by at desc limit ${MOST}`,
      [member, hours, itself],
    );
    return rows.map(({ source }) => source);
  }

  published(member: MemberId): Promise<number> {
    return publishedBy(this.sql, member);
  }
}

const ALL = `
  select id, 'idea' as "targetKind", title, source, slug, number, author_id as "authorId", proposed_at as at,
    standing = 'published' as "isPublished" from engagement.idea
  union all
  select c.id, 'idea-comment', null, c.source, i.slug, i.number, c.author_id, c.written_at,
    c.standing = 'published' and i.standing = 'published'
  from engagement.idea_comment c join engagement.idea i on i.id = c.idea_id where c.withdrawn_at is null`;

interface Row {
  readonly id: string;
  readonly targetKind: string;
  /** Of an idea. */
  readonly title: string | null;
  readonly source: string;
  readonly slug: string;
  readonly number: number;
  readonly authorId: string;
  readonly isPublished: boolean;
  readonly others: readonly string[];
}

/** Ideas and comments of late, on which rules of words are tried. */
export class SqlWrittenIdeas implements WrittenTexts {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
  ) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int + count(title)::int as count from (${ALL}) texts where at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number, hoursOfOthers: number) {
    const rows = await this.sql.rows<Row>(
      `select *, ${earlierIdeas('written."authorId"', 'written.at', '$4')} as others from (${ALL}) written
       where at >= $1 and ($2::uuid is null or id > $2::uuid) order by id limit $3`,
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

function textsOf(
  { id, targetKind, title, source, slug, number, authorId, isPublished, others }: Row,
  trust: number,
  isFirst: boolean,
): WrittenText[] {
  const where = { audience: 'public', categoryId: null, isPublished, isFirst, others };
  const by = { ...where, targetKind, targetId: id, authorId, trust, isVouchedFor: trust === OF_THE_HOUSE };
  const address = `/idees/${slug}-${number}${title === null ? `/commentaires/${id}` : ''}`;
  const text = { ...by, field: 'idea', text: source, address };
  return title === null ? [text] : [{ ...by, field: 'title', text: title, address }, text];
}
