import pg from 'pg';
import { SqlForumCounters } from '#infrastructure/community/topics/sql-forum-counters';
import { Sql } from '#infrastructure/platform/persistence/sql';

const AT_ONCE = 2_000;

/** Counts what members wrote as the site does, which goes on from there. @param url for a superuser: no trigger runs */
export async function countFigures(
  url: string,
  memberIds: readonly string[],
  add: (count: number) => void,
): Promise<void> {
  const options = '-c session_replication_role=replica -c synchronous_commit=off';
  const pool = new pg.Pool({ connectionString: url, max: 1, options });
  try {
    await pool.query('analyze community.category, community.topic, community.post');
    const counters = new SqlForumCounters(new Sql(pool));
    for (let from = 0; from < memberIds.length; from += AT_ONCE) {
      const some = memberIds.slice(from, from + AT_ONCE);
      await counters.recountMembers(some);
      add(some.length);
    }
  } finally {
    await pool.end();
  }
}
