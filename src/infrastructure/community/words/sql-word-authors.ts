import type { WordAuthors } from '#application/community/words/word-authors.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const MOST = 50;

export class SqlWordAuthors implements WordAuthors {
  constructor(private readonly sql: Sql) {}

  async standingOf(member: MemberId): Promise<{ trust: number; posts: number }> {
    const row = await this.sql.row<{ trust: number; posts: number }>(
      `select trust_level as trust, post_count as posts from community.member where id = $1`,
      [member],
    );
    return row ?? { trust: 0, posts: 0 };
  }

  async writtenLately(member: MemberId, hours: number): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ source: string }>(
      `select source from (
         select source, posted_at as at from community.post where author_id = $1 and deleted_at is null
         union all
         select source, written_at from community.chat_message
         where author_id = $1 and standing <> 'deleted' and withdrawn_at is null) texts
       where at > now() - make_interval(hours => $2) order by at desc limit $3`,
      [member, hours, MOST],
    );
    return rows.map(({ source }) => source);
  }
}
