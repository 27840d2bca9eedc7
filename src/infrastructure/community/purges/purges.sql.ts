import type { PurgeRow, PurgesQuery } from '#application/community/purges/purges.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const ROWS = `
  select g.id, g.post_id as "postId", g.whole, t.title, left(p.plain, 400) as excerpt, author.pseudonym as author,
    case when g.whole then t.reply_count else 0 end as replies, g.reason, g.proposed_by as "proposedBy",
    proposer.pseudonym as "proposedByName", g.proposed_at as "proposedAt", g.status,
    settler.pseudonym as "settledByName", g.settled_at as "settledAt"
  from community.purge g
  join community.post p on p.id = g.post_id
  join community.topic t on t.id = p.topic_id
  join community.member author on author.id = p.author_id
  join community.member proposer on proposer.id = g.proposed_by
  left join community.member settler on settler.id = g.settled_by`;

export class SqlPurges implements PurgesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor) {
    actor.mustBeAllowed('post.purge');
    const [waiting, settled] = await Promise.all([
      this.sql.rows<PurgeRow>(`${ROWS} where g.status = 'proposed' order by g.proposed_at, g.id limit 100`),
      this.sql.rows<PurgeRow>(
        `${ROWS} where g.status <> 'proposed' order by g.settled_at desc, g.id desc limit 50`,
      ),
    ]);
    return { waiting, settled };
  }

  async waiting(): Promise<number> {
    const row = await this.sql.row<{ waiting: number }>(
      `select count(*)::int as waiting from (select 1 from community.purge where status = 'proposed' limit 1000) proposals`,
    );
    return row?.waiting ?? 0;
  }
}
