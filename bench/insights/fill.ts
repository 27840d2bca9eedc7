import pg from 'pg';
import { BRANCHES } from '#domain/shared/branch';
import { type SourceKey, SOURCE_KEYS, SOURCES } from '#domain/insights/counting/measures';
import { CryptoSecrets } from '#infrastructure/platform/secrets';

/** How much there is to read. */
export interface Size {
  readonly facts: number;
  readonly members: number;
  readonly days: number;
}

/** What the cookie of the only person who is signed in holds, of the length that all have (`ResolveSession`): known, in a database that only measures use. */
const SECRET = 'bench-manager-of-figures-0123456789abcdefgh';
export const COOKIE = `session=${SECRET}`;

/** Measures that hold a duration for each question or case, with about how many a day. */
const TIMED: Readonly<Record<string, number>> = {
  'response.first': 0.12,
  'response.official': 0.03,
  'cases.decided': 0.004,
};

/** The n-th id: the same in every community that is filled. */
const id = (n: string): string => `lpad(to_hex((${n})::bigint), 32, '0')::uuid`;
/** The n-th of a question, far from those of members. */
const topic = (n: string): string => id(`1000000000 + (${n})`);
/** More of what was lately: a third of everything in the last fifth of the time. */
const dayWithin = (days: number): string => `(current_date - 1 - floor(${days} * power(random(), 1.3))::int)`;

/**
 * Two years of a community that asks, answers and comes back: every fact in the log of activities, everybody's days, and what each day
 * gave of each measure, for all and for each branch.
 */
export async function fill(
  url: string,
  { facts, members, days }: Size,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = async (what: string, sql: string, params: readonly unknown[] = []) => {
    const began = performance.now();
    await client.query(sql, [...params]);
    say(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  try {
    await client.query('select setseed(0.42)');
    await run(
      'the manager',
      `with made as (
         insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, role, trust_level)
         values (gen_random_uuid(), 'Chiffres', 'chiffres', 'chiffres', 'active', '1', now(), 'community_manager', 2)
         returning id),
       office as (insert into moderation.role_assignment (member_id, role) select id, 'community_manager' from made)
       insert into community.session (id, hash, member_id, created_at, last_seen_at, confirmed_at, expires_at, device)
       select gen_random_uuid(), $1, id, now(), now(), now(), now() + interval '1 year', 'bench' from made`,
      [new CryptoSecrets().hash(SECRET)],
    );
    await run('facts', FACTS(members, days), [facts, branchNames()]);
    await run('visits', VISITS(members, days), [branchNames()]);
    for (const source of SOURCE_KEYS)
      await run(`counted: ${source}`, ...counted(source, { facts, members, days }));
    await run('statistics', 'analyze');
  } finally {
    await client.end();
  }
}

/** The manager signs in anew: what was filled an hour ago is kept, and a session of staff ends with half an hour of nothing. */
export async function signInAnew(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `update community.session set created_at = now(), last_seen_at = now(), confirmed_at = now()`,
    );
  } finally {
    await client.end();
  }
}

const branchNames = (): string[] => [...BRANCHES];

/** A tenth are questions, half are replies to one of them, the rest marks, thanks, acceptances, seals and people who joined. */
const FACTS = (members: number, days: number): string => `
  insert into insights.activity (fact_id, kind, at, day, member_id, staff, branches, topic_id, post_id, number)
  select ${id('n')}, kind, day + time '08:00' + random() * interval '12 hours', day,
    ${id(`1 + floor(${members} * power(random(), 2))`)}, random() < 0.02, array[($2::text[])[1 + n % 5]],
    case when kind = 'member.joined' then null
      when kind = 'question.asked' then ${topic('n')}
      else ${topic('n - n % 10')} end,
    case when kind = 'reply.posted' then ${id('2000000000 + n')} when kind = 'member.joined' then null
      else ${id('2000000000 + n - 1')} end,
    n
  from (select n, ${dayWithin(days)} as day,
      case when n % 10 = 0 then 'question.asked' when n % 10 < 6 then 'reply.posted' when n % 10 = 6 then 'post.marked'
        when n % 100 = 7 then 'member.joined' when n % 20 = 8 then 'answer.accepted' when n % 50 = 9 then 'answer.sealed'
        else 'reaction.given' end as kind
    from generate_series(1, $1::bigint) n) told order by day`;

const VISITS = (members: number, days: number): string => `
  insert into insights.visit (day, member_id, staff, branches)
  select current_date - d, ${id('m')}, m % 50 = 0, array[($1::text[])[1 + m % 5]]
  from generate_series(1, ${days}) d cross join generate_series(1, ${members}) m
  where random() < 0.3 * power(1 - m::float / ${members}, 4)`;

/** What every ripe day gave of the measures of a source. */
function counted(source: SourceKey, { facts, days }: Size): [string, unknown[]] {
  const { version, maturityDays, measures } = SOURCES[source];
  const perDay = facts / days;
  const timed = measures.map((measure) => Math.round((TIMED[measure] ?? 0) * perDay));
  return [
    `with due as (
       insert into insights.counted_day (source, day, version)
       select $1, current_date - d, $2 from generate_series($3::int, $4::int) d returning day),
     each as (
       select day, measure, times, branch, case when branch = '' then 1.0 else 0.2 end as share, random() as luck
       from due cross join unnest($5::text[], $6::int[]) as m(measure, times)
         cross join unnest(array[''] || $7::text[]) as branch)
     insert into insights.daily_count (day, measure, branch, source, n, whole, seconds)
     select day, measure, branch, $1, ceil(200 * share * luck), ceil(400 * share),
       array(select (power(random(), 3) * 259200)::int + 0 * i from generate_series(1, (times * share * (0.5 + luck))::int) i order by 1)
     from each`,
    [source, version, 1 + maturityDays, days, [...measures], timed, branchNames()],
  ];
}
