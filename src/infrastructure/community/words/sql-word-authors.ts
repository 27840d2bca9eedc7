import type { AuthorStanding, WordAuthors } from '#application/community/words/word-authors.port';
import type { TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { judgedAuthor } from '../newcomers/sql-text-prints.ts';
import type { KnownLevels } from '../topics/known-levels.ts';
import { MOST_OTHERS, textsBy } from './earlier-texts.sql.ts';

const LATELY = `select source from (${textsBy('$1')}) texts
  where deleted_at is null and at > now() - make_interval(hours => $2) order by at desc limit ${MOST_OTHERS}`;

export class SqlWordAuthors implements WordAuthors {
  constructor(
    private readonly sql: Sql,
    private readonly known: KnownLevels,
  ) {}

  async standingOf(member: MemberId): Promise<AuthorStanding> {
    const judged = await judgedAuthor(this.sql, member);
    if (!judged) return { trust: 0, posts: 0, judged };
    const { trust, posts } = judged.author;
    this.known.learn(member, trust as TrustLevel);
    return { trust, posts, judged };
  }

  async writtenLately(member: MemberId, hours: number): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ source: string }>(LATELY, [member, hours]);
    return rows.map(({ source }) => source);
  }
}
