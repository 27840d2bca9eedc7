import type { ContributionAuthors } from '#application/engagement/words/contribution.gate';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const MOST = 50;

export class SqlFeedbackAuthors implements ContributionAuthors {
  constructor(private readonly sql: Sql) {}

  async writtenLately(member: MemberId, hours: number): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ source: string }>(
      `select source from engagement.trial_feedback where author_id = $1 and standing <> 'deleted'
         and given_at > now() - make_interval(hours => $2) order by given_at desc limit ${MOST}`,
      [member, hours],
    );
    return rows.map(({ source }) => source);
  }

  /** Nobody else reads feedback: it says nothing of whose texts others read. */
  async published(): Promise<number> {
    return 0;
  }
}

interface Row {
  readonly id: string;
  readonly source: string;
  readonly slug: string;
  readonly number: number;
  readonly authorId: string;
  readonly isPublished: boolean;
  readonly others: readonly string[];
}

/** Feedback of testers of late, on which rules of words are tried: the team's to read. */
export class SqlWrittenFeedback implements WrittenTexts {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
  ) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from engagement.trial_feedback where given_at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number, hoursOfOthers: number) {
    const rows = await this.sql.rows<Row>(
      `select f.id, f.source, t.slug, f.number, f.author_id as "authorId",
         f.standing = 'published' as "isPublished", case when $4::int > 0 then array(
           select o.source from engagement.trial_feedback o
           where o.author_id = f.author_id and o.standing <> 'deleted' and o.given_at < f.given_at
             and o.given_at > f.given_at - make_interval(hours => $4::int)
           order by o.given_at desc limit ${MOST}) else '{}' end as others
       from engagement.trial_feedback f join engagement.trial t on t.id = f.trial_id
       where f.given_at >= $1 and ($2::uuid is null or f.id > $2::uuid) order by f.id limit $3`,
      [since, after, limit, hoursOfOthers],
    );
    const authors = await this.cards.look([...new Set(rows.map(({ authorId }) => authorId))]);
    const texts = rows.map(({ id, source, slug, number, authorId, isPublished, others }) => ({
      audience: 'staff',
      categoryId: null,
      isPublished,
      targetKind: 'trial-feedback',
      targetId: id,
      authorId,
      field: 'message',
      text: source,
      isFirst: authors.get(authorId)?.posts === 0,
      others,
      trust: authors.get(authorId)?.trustLevel ?? 0,
      isVouchedFor: false,
      address: `/tests/${slug}#retour-${number}`,
    }));
    return { texts, next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}
