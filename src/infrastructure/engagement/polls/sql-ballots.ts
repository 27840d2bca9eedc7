import type { Ballot, Poll, PollId } from '#domain/engagement/polls/poll';
import type { Ballots } from '#domain/engagement/polls/polls.port';
import { RELEASED_AT_ONCE } from '#domain/engagement/polls/results-shown';
import { ERASED } from '#domain/shared/written-text';
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

/** Held to the end of the transaction, and leaves no trace in a row that would say who voted last. */
const ONE_AT_ONCE = `select pg_advisory_xact_lock(hashtextextended('poll-release ' || $1::text, 0))`;

/** All ballots of a poll, whatever their branch. */
const WHOLE = `
  counted as (
    select m.key as mark, sum(m.value::int)::int as votes
    from engagement.ballot_box b, jsonb_each_text(b.marks) m where b.poll_id = $1 group by 1),
  written as (select a as words from engagement.ballot_box b, unnest(b.answers) a where b.poll_id = $1),
  whole as (
    select (select coalesce(sum(votes), 0) from counted) + (select count(*) from written) as ballots,
      (select coalesce(jsonb_object_agg(mark, votes), '{}') from counted) as marks,
      array(select words from written order by words collate "C") as answers)`;

const RENEW = `
  with ${WHOLE}
  insert into engagement.poll_release as release (poll_id, next_ballots, next_marks, next_answers)
  select $1, ballots, marks, answers from whole where ballots >= $2
  on conflict (poll_id) do update set
    shown_ballots = release.next_ballots, shown_marks = release.next_marks, shown_answers = release.next_answers,
    next_ballots = excluded.next_ballots, next_marks = excluded.next_marks, next_answers = excluded.next_answers
    where excluded.next_ballots >= release.next_ballots + $2
  returning shown_ballots > 0 as "isShown"`;

const RELEASE_WHOLE = `
  with ${WHOLE}
  insert into engagement.poll_release (poll_id, shown_ballots, shown_marks, shown_answers, next_ballots, next_marks, next_answers)
  select $1, ballots, marks, answers, ballots, marks, answers from whole where ballots >= $2
  on conflict (poll_id) do update set
    shown_ballots = excluded.shown_ballots, shown_marks = excluded.shown_marks, shown_answers = excluded.shown_answers,
    next_ballots = excluded.next_ballots, next_marks = excluded.next_marks, next_answers = excluded.next_answers`;

const ANY_IN = `
  select 1 from engagement.poll p where p.id = $1
    and (p.forgotten > 0 or exists (select from engagement.turnout t where t.poll_id = p.id))`;

/** Ballots that bear names become one more each in the boxes of their branches, as secret ones are. */
const COUNT_NAMED = (which: string): string => `
  with gone as (
    delete from engagement.named_ballot v where ${which} returning v.poll_id, v.branch, v.mark, v.words),
  marked as (
    select poll_id, branch, mark, count(*) as votes from gone where words is null group by 1, 2, 3)
  insert into engagement.ballot_box as box (poll_id, branch, marks, answers)
  select b.poll_id, b.branch,
    coalesce((select jsonb_object_agg(m.mark, m.votes) from marked m
      where m.poll_id = b.poll_id and m.branch = b.branch), '{}'),
    array(select g.words from gone g
      where g.poll_id = b.poll_id and g.branch = b.branch and g.words is not null order by g.words collate "C")
  from (select distinct poll_id, branch from gone) b
  on conflict (poll_id, branch) do update set
    marks = coalesce((select jsonb_object_agg(key, votes) from (
      select key, sum(value::int) as votes
      from (select * from jsonb_each_text(box.marks) union all select * from jsonb_each_text(excluded.marks)) marks
      group by key) summed), '{}'),
    answers = array(select each from unnest(box.answers || excluded.answers) as each order by each collate "C")`;

const FORGET_TURNOUT = (which: string): string => `
  with gone as (delete from engagement.turnout v where ${which} returning v.poll_id)
  update engagement.poll p set forgotten = p.forgotten + counted.votes
  from (select poll_id, count(*)::int as votes from gone group by 1) counted where p.id = counted.poll_id
  returning counted.votes`;

const SAID = `
  select words from engagement.named_ballot where poll_id = $1 and words is not null
  union select unnest(answers) from engagement.ballot_box where poll_id = $1
  union select unnest(shown_answers || next_answers) from engagement.poll_release where poll_id = $1`;
/** As many as there were, so that counts stay. */
const blank = (answers: string): string => `array_fill($2::text, array[cardinality(${answers})])`;
const ERASE = [
  `update engagement.named_ballot set words = $2::text where poll_id = $1 and words is not null`,
  `update engagement.ballot_box set answers = ${blank('answers')} where poll_id = $1`,
  `update engagement.poll_release set shown_answers = ${blank('shown_answers')}, next_answers = ${blank('next_answers')}
   where poll_id = $1`,
];

const OF_MEMBERS = 'v.member_id = any($1::uuid[])';
/** Of polls that are over, as many as $2 says, in one order: whoever asks twice in a transaction asks for the same. */
const OF_OVER = `(v.poll_id, v.member_id) in (
  select t.poll_id, t.member_id from engagement.poll p join engagement.turnout t on t.poll_id = p.id
  where least(p.closes_at, p.closed_at) <= $1::timestamptz order by t.poll_id, t.member_id limit $2)`;
const AT_ONCE = 500;

export class SqlBallots implements Ballots {
  constructor(private readonly sql: Sql) {}

  async anyIn(poll: PollId): Promise<boolean> {
    const row = await this.sql.row(ANY_IN, [poll]);
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

  async renewRelease(poll: PollId): Promise<boolean> {
    await this.sql.rows(ONE_AT_ONCE, [poll]);
    const renewed = await this.sql.row<{ isShown: boolean }>(RENEW, [poll, RELEASED_AT_ONCE]);
    return renewed?.isShown ?? false;
  }

  async releaseWhole(poll: PollId): Promise<void> {
    await this.sql.rows(RELEASE_WHOLE, [poll, RELEASED_AT_ONCE]);
  }

  async dropRelease(poll: PollId): Promise<void> {
    await this.sql.rows('delete from engagement.poll_release where poll_id = $1', [poll]);
  }

  async eraseWords(poll: PollId): Promise<readonly string[]> {
    const found = await this.sql.rows<{ words: string }>(SAID, [poll]);
    for (const statement of ERASE) await this.sql.rows(statement, [poll, ERASED]);
    return found.map(({ words }) => words);
  }

  async replace(poll: Poll, member: MemberId, { branch, mark }: Ballot): Promise<void> {
    await this.sql.rows(
      `update engagement.named_ballot
       set branch = $3, mark = case when $5 then '' else $4::text end, words = case when $5 then $4::text end
       where poll_id = $1 and member_id = $2`,
      [poll.id, member, branch ?? '', mark, poll.asksWords],
    );
  }

  async forgetOver(by: Date, most: number): Promise<number> {
    await this.sql.rows(COUNT_NAMED(OF_OVER), [by, most]);
    const polls = await this.sql.rows<{ votes: number }>(FORGET_TURNOUT(OF_OVER), [by, most]);
    return polls.reduce((all, { votes }) => all + votes, 0);
  }

  async forgetOf(members: readonly MemberId[]): Promise<void> {
    await this.sql.rows(COUNT_NAMED(OF_MEMBERS), [[...members]]);
    await this.sql.rows(FORGET_TURNOUT(OF_MEMBERS), [[...members]]);
  }

  async votersAfter(member: MemberId | null): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select distinct member_id as id from engagement.turnout
       where $1::uuid is null or member_id > $1::uuid order by 1 limit ${AT_ONCE}`,
      [member],
    );
    return rows.map(({ id }) => id);
  }
}
