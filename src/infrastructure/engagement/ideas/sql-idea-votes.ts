import { VOTES_EACH } from '#domain/engagement/ideas/idea-status';
import type { MergedVotes } from '#application/engagement/ideas/forget-merged-votes';
import type { IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import type { IdeaId } from '#domain/engagement/ideas/ids';

/** One at a time votes for themselves: who comes second sees which place is left. */
const QUEUE = `select pg_advisory_xact_lock(hashtextextended('engagement.idea-votes:' || $1, 0))`;

/** The same for all whom a decision moved, one after the other: two that meet do not wait for one another for good. */
const QUEUES = `
  select pg_advisory_xact_lock(hashtextextended('engagement.idea-votes:' || each.member_id, 0))
  from (select member_id from engagement.merged_vote where decision_id = $1 order by member_id) each`;

const CAST = `
  insert into engagement.idea_vote (idea_id, member_id, place, cast_at)
  select $1, $2, free.place, $3 from (
    select place from generate_series(1, ${VOTES_EACH}) place
    where not exists (select from engagement.idea_vote v where v.member_id = $2 and v.place = place.place)
    order by place limit 1) free
  on conflict (idea_id, member_id) do nothing
  returning 1`;

/** What stands for it now, also where that was merged in turn. */
const STANDING = `with recursive way as (
    select id, merged_into from engagement.idea where id = $2
    union select i.id, i.merged_into from engagement.idea i join way on i.id = way.merged_into),
  standing as (select id from way where merged_into is null)`;

/** What is no longer supported leads back to nothing that was merged into it, over however many steps. */
const ORIGINS_LEFT = `
  with recursive part as (
    select id from engagement.idea where id = $1
    union select i.id from engagement.idea i join part on i.merged_into = part.id)
  delete from engagement.merged_vote m using part where m.idea_id = part.id and m.member_id = $2`;

const MOVED_BACK = `${STANDING}
  update engagement.idea_vote v set idea_id = $1
  from engagement.merged_vote m, standing
  where m.decision_id = $3 and m.moved and v.idea_id = standing.id and v.member_id = m.member_id and v.cast_at = m.cast_at`;

const GIVEN_AGAIN = `${STANDING}
  insert into engagement.idea_vote (idea_id, member_id, place, cast_at)
  select $1, m.member_id, case when m.place is not null then (
      select place from generate_series(1, ${VOTES_EACH}) place
      where not exists (select from engagement.idea_vote t where t.member_id = m.member_id and t.place = place.place)
      order by place <> m.place, place limit 1) end, m.cast_at
  from engagement.merged_vote m, standing
  where m.decision_id = $3 and exists (
    select from engagement.idea_vote v where v.idea_id = standing.id and v.member_id = m.member_id)
  on conflict (idea_id, member_id) do nothing`;

export class SqlIdeaVotes implements IdeaVotes, MergedVotes {
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
    await this.sql.rows(QUEUE, [member]);
    await this.sql.rows(ORIGINS_LEFT, [idea, member]);
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

  async keepOrigins(from: IdeaId, into: IdeaId, decisionId: string): Promise<void> {
    await this.sql.rows(
      `insert into engagement.merged_vote (decision_id, idea_id, member_id, place, cast_at, moved)
       select $3, v.idea_id, v.member_id, v.place, v.cast_at, not exists (
         select from engagement.idea_vote other where other.idea_id = $2 and other.member_id = v.member_id)
       from engagement.idea_vote v where v.idea_id = $1`,
      [from, into, decisionId],
    );
  }

  async moveBack(idea: IdeaId, into: IdeaId, decisionId: string): Promise<void> {
    await this.sql.rows(QUEUES, [decisionId]);
    await this.sql.rows(MOVED_BACK, [idea, into, decisionId]);
    await this.sql.rows(GIVEN_AGAIN, [idea, into, decisionId]);
    await this.sql.rows('delete from engagement.merged_vote where decision_id = $1', [decisionId]);
  }

  async decidedBefore(at: Date): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select distinct m.decision_id as id from engagement.merged_vote m
       join engagement.idea i on i.id = m.idea_id where i.status_at < $1`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  async forget(decisionIds: readonly string[]): Promise<void> {
    await this.sql.rows('delete from engagement.merged_vote where decision_id = any($1::uuid[])', [
      decisionIds,
    ]);
  }

  async votersOf(idea: IdeaId): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      'select member_id as id from engagement.idea_vote where idea_id = $1 order by 1',
      [idea],
    );
    return rows.map(({ id }) => id);
  }
}
