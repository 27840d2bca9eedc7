import type {
  AuthorStanding,
  WordAuthors,
  WrittenLately,
} from '#application/community/words/word-authors.port';
import type { TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { AUTHOR_AND_RULE, type AuthorAndRule, judgedFrom } from '../newcomers/sql-text-prints.ts';
import type { KnownLevels } from '../topics/known-levels.ts';
import { MOST_OTHERS, textsBy } from './earlier-texts.sql.ts';

/** Of the member `$1`, in the last `$2` hours, but for `$3`. */
const LATELY = `select source, extract(epoch from now() - at)::float8 / 3600 as "hoursAgo" from (${textsBy('$1')}) texts
  where deleted_at is null and at > now() - make_interval(hours => $2) and id is distinct from $3::uuid order by at desc limit ${MOST_OTHERS}`;

/** With every text that is written: also what rules compare it with, where some do. */
const STANDING = `select ${AUTHOR_AND_RULE},
    case when $2::int > 0 then (select coalesce(jsonb_agg(written), '[]') from (${LATELY}) written) end as texts
  from community.member m left join community.account a on a.member_id = m.id where m.id = $1`;

export class SqlWordAuthors implements WordAuthors {
  constructor(
    private readonly sql: Sql,
    private readonly known: KnownLevels,
  ) {}

  async standingOf(member: MemberId, hours: number, itself: string | null): Promise<AuthorStanding> {
    type Row = AuthorAndRule & { texts: WrittenLately['texts'] | null };
    const row = await this.sql.row<Row>(STANDING, [member, hours, itself]);
    if (!row) return { trust: 0, posts: 0, judged: null };
    const { texts, ...author } = row;
    const { trust, posts } = author;
    this.known.learn(member, trust as TrustLevel);
    return { trust, posts, judged: judgedFrom(author), ...(texts && { lately: { hours, texts } }) };
  }

  async writtenLately(member: MemberId, hours: number, itself: string | null): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ source: string }>(LATELY, [member, hours, itself]);
    return rows.map(({ source }) => source);
  }
}
