import type { PurgeRow, PurgesQuery } from '#application/community/purges/purges.query';
import type { CasePieces } from '#application/moderation/published/case-pieces.api';
import { type Actor, CASES_CIRCLE } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const ROWS = `
  select g.id, g.post_id as "postId", g.target_kind as "targetKind", g.target_id as "targetId", g.whole,
    '/reponses/' || g.post_id as address, coalesce(t.title, '') as title, coalesce(left(p.plain, 400), '') as excerpt,
    coalesce(author.pseudonym, '') as author, case when g.whole then coalesce(t.reply_count, 0) else 0 end as replies,
    g.reason, g.proposed_by as "proposedBy",
    proposer.pseudonym as "proposedByName", g.proposed_at as "proposedAt", g.status,
    settler.pseudonym as "settledByName", g.settled_at as "settledAt"
  from community.purge g
  left join community.post p on p.id = g.post_id
  left join community.topic t on t.id = p.topic_id
  left join community.member author on author.id = p.author_id
  join community.member proposer on proposer.id = g.proposed_by
  left join community.member settler on settler.id = g.settled_by`;
const EXCERPT = 400;

/** Of what stands outside topics, whoever keeps it says what it is called. */
export class SqlPurges implements PurgesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly pieces: CasePieces,
  ) {}

  async execute(actor: Actor) {
    actor.mustBeAllowed('post.purge');
    const [waiting, settled] = await Promise.all([
      this.sql.rows<PurgeRow>(`${ROWS} where g.status = 'proposed' order by g.proposed_at, g.id limit 100`),
      this.sql.rows<PurgeRow>(
        `${ROWS} where g.status <> 'proposed' order by g.settled_at desc, g.id desc limit 50`,
      ),
    ]);
    return { waiting: await this.named(waiting), settled: await this.named(settled) };
  }

  private async named(rows: readonly PurgeRow[]): Promise<readonly PurgeRow[]> {
    const outside = rows.filter(({ postId }) => postId === null);
    const targets = outside.map(({ targetKind: kind, targetId: id }) => ({ kind, id }));
    const pieces = await this.pieces.named(targets);
    return rows.map((row) => {
      const piece = row.postId === null ? pieces.get(`${row.targetKind}:${row.targetId}`) : undefined;
      if (!piece) return row;
      // What others said among themselves is read in its case alone, where reading is noted.
      const isPrivate = piece.audience.split(' ').includes(CASES_CIRCLE);
      const { title, address, authorName } = piece;
      const excerpt = isPrivate ? '' : piece.text.slice(0, EXCERPT);
      return { ...row, title, address, excerpt, author: authorName ?? '' };
    });
  }

  async waiting(): Promise<number> {
    const row = await this.sql.row<{ waiting: number }>(
      `select count(*)::int as waiting from (select 1 from community.purge where status = 'proposed' limit 1000) proposals`,
    );
    return row?.waiting ?? 0;
  }
}
