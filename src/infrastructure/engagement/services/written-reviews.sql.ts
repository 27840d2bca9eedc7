import type { ContributionAuthors } from '#application/engagement/words/contribution.gate';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { publishedBy } from '../ideas/written-ideas.sql.ts';

const MOST = 50;

export class SqlReviewAuthors implements ContributionAuthors {
  constructor(private readonly sql: Sql) {}

  async writtenLately(member: MemberId, hours: number, itself: string | null): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ source: string }>(
      `select source from engagement.service_review where author_id = $1 and standing <> 'deleted'
         and posted_at > now() - make_interval(hours => $2) and id is distinct from $3::uuid order by posted_at desc limit ${MOST}`,
      [member, hours, itself],
    );
    return rows.map(({ source }) => source);
  }

  published(member: MemberId): Promise<number> {
    return publishedBy(this.sql, member);
  }
}

interface Row {
  readonly id: string;
  readonly source: string;
  readonly slug: string;
  readonly authorId: string;
  readonly isPublished: boolean;
  readonly others: readonly string[];
}

/** Reviews of late, on which rules of words are tried. */
export class SqlWrittenReviews implements WrittenTexts {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
  ) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from engagement.service_review where posted_at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number, hoursOfOthers: number) {
    const rows = await this.sql.rows<Row>(
      `select r.id, r.source, s.slug, r.author_id as "authorId",
         r.standing = 'published' as "isPublished", case when $4::int > 0 then array(
           select o.source from engagement.service_review o
           where o.author_id = r.author_id and o.standing <> 'deleted' and o.posted_at < r.posted_at
             and o.posted_at > r.posted_at - make_interval(hours => $4::int)
           order by o.posted_at desc limit ${MOST}) else '{}' end as others
       from engagement.service_review r join engagement.service s on s.id = r.service_id
       where r.posted_at >= $1 and ($2::uuid is null or r.id > $2::uuid) order by r.id limit $3`,
      [since, after, limit, hoursOfOthers],
    );
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    const texts = rows.map(({ id, source, slug, authorId, isPublished, others }) => ({
      audience: 'public',
      categoryId: null,
      isPublished,
      targetKind: 'service-review',
      targetId: id,
      authorId,
      field: 'post',
      text: source,
      isFirst: authors.get(authorId)?.posts === 0,
      others,
      trust: authors.get(authorId)?.trustLevel ?? 0,
      isVouchedFor: false,
      address: `/avis/${slug}/${id}`,
    }));
    return { texts, next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}
