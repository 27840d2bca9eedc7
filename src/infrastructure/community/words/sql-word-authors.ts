import type { WordAuthors } from '#application/community/words/word-authors.port';
import type { TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import type { KnownLevels } from '../topics/known-levels.ts';
import { MOST_OTHERS, textsBy } from './earlier-texts.sql.ts';

const LATELY = `select source from (${textsBy('$1')}) texts
  where deleted_at is null and at > now() - make_interval(hours => $2) order by at desc limit ${MOST_OTHERS}`;

export class SqlWordAuthors implements WordAuthors {
  constructor(
    private readonly sql: Sql,
    private readonly known: KnownLevels,
  ) {}

  async standingOf(member: MemberId): Promise<{ trust: number; posts: number }> {
    const row = await this.sql.row<{ trust: TrustLevel; posts: number }>(
      `select trust_level as trust, post_count as posts from community.member where id = $1`,
      [member],
    );
    if (row) this.known.learn(member, row.trust);
    return row ?? { trust: 0, posts: 0 };
  }

  async writtenLately(member: MemberId, hours: number): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ source: string }>(LATELY, [member, hours]);
    return rows.map(({ source }) => source);
  }
}
