import { VOTES_EACH } from '#domain/engagement/ideas/idea-status';
import type { IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import type { IdeaId } from '#domain/engagement/ideas/ids';

/** One at a time votes for themselves: who comes second sees which place is left. */
const QUEUE = `select pg_advisory_xact_lock(hashtextextended('engagement.idea-votes:' || $1, 0))`;

const CAST = `
  insert into engagement.idea_vote (idea_id, member_id, place, cast_at)
  select $1, $2, free.place, $3 from (
    select place from generate_series(1, ${VOTES_EACH}) place
    where not exists (select from engagement.idea_vote v where v.member_id = $2 and v.place = place.place)
    order by place limit 1) free
  on conflict (idea_id, member_id) do nothing
  returning 1`;

export class SqlIdeaVotes implements IdeaVotes {
  constructor(private readonly sql: Sql) {}

  async cast(idea: IdeaId, member: MemberId, at: Date): Promise<boolean> {
    await this.sql.rows(QUEUE, [member]);
    const standing = await this.sql.row(
      'select 1 from engagement.idea_vote where idea_id = $1 and member_id = $2',
      [idea, member],
    );
    return standing !== null || (await this.sql.row(CAST, [idea, member, at])) !== null;
  }

  async withdraw(idea: IdeaId, member: MemberId): Promise<void> {
    await this.sql.rows('delete from engagement.idea_vote where idea_id = $1 and member_id = $2', [
      idea,
      member,
    ]);
  }

  async giveBack(idea: IdeaId): Promise<void> {
    await this.sql.rows(
      'update engagement.idea_vote set place = null where idea_id = $1 and place is not null',
      [idea],
    );
  }

  async move(from: IdeaId, into: IdeaId): Promise<void> {
    await this.sql.rows(
      `update engagement.idea_vote vote set idea_id = $2 where vote.idea_id = $1 and not exists (
         select from engagement.idea_vote other where other.idea_id = $2 and other.member_id = vote.member_id)`,
      [from, into],
    );
    await this.sql.rows('delete from engagement.idea_vote where idea_id = $1', [from]);
  }

  async votersOf(idea: IdeaId): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      'select member_id as id from engagement.idea_vote where idea_id = $1 order by 1',
      [idea],
    );
    return rows.map(({ id }) => id);
  }
}
