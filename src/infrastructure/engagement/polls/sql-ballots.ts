import type { Ballot, Poll, PollId } from '#domain/engagement/polls/poll';
import type { Ballots } from '#domain/engagement/polls/polls.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * A secret ballot is one more in the box of its branch, which has no row for it: neither key, nor time, nor order lead from
 * who voted to it. The row of a box is written anew with every vote.
 */
const SECRET = `
  with voter as (
    insert into engagement.turnout (poll_id, member_id, secret) values ($1, $2, true)
    on conflict do nothing returning poll_id)
  insert into engagement.ballot_box as box (poll_id, branch, marks, answers)
  select poll_id, $3,
    case when $5 then '{}' else jsonb_build_object($4::text, 1) end,
    case when $5 then array[$4::text] else '{}' end
  from voter
  on conflict (poll_id, branch) do update set
    marks = case when $5 then box.marks
      else box.marks || jsonb_build_object($4::text, coalesce((box.marks ->> $4)::int, 0) + 1) end,
    answers = case when $5 then array(select each from unnest(box.answers || $4::text) as each order by each collate "C")
      else box.answers end
  returning 1`;

const NAMED = `
  with voter as (
    insert into engagement.turnout (poll_id, member_id, secret) values ($1, $2, false)
    on conflict do nothing returning poll_id, member_id)
  insert into engagement.named_ballot (poll_id, member_id, branch, mark, words)
  select poll_id, member_id, $3, case when $5 then '' else $4::text end, case when $5 then $4::text end from voter
  returning 1`;

export class SqlBallots implements Ballots {
  constructor(private readonly sql: Sql) {}

  async anyIn(poll: PollId): Promise<boolean> {
    const row = await this.sql.row('select 1 from engagement.turnout where poll_id = $1 limit 1', [poll]);
    return row !== null;
  }

  async votersOf(poll: PollId): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      'select member_id as id from engagement.turnout where poll_id = $1 order by member_id',
      [poll],
    );
    return rows.map(({ id }) => id);
  }

  async cast(poll: Poll, member: MemberId, { branch, mark }: Ballot): Promise<boolean> {
    const ballot = [poll.id, member, branch ?? '', mark, poll.asksWords];
    const row = await this.sql.row(poll.isSecret ? SECRET : NAMED, ballot);
    return row !== null;
  }

  async replace(poll: Poll, member: MemberId, { branch, mark }: Ballot): Promise<void> {
    await this.sql.rows(
      `update engagement.named_ballot
       set branch = $3, mark = case when $5 then '' else $4::text end, words = case when $5 then $4::text end
       where poll_id = $1 and member_id = $2`,
      [poll.id, member, branch ?? '', mark, poll.asksWords],
    );
  }
}
