import { tablesOf } from '../../support/tables.ts';
import type { OwnSite } from '../support/own-site.ts';
import { type AskedPoll, choiceOf, OPTIONS, type Voter } from './electorate.ts';

/** Where the stores are not exactly what everybody voted once: of each poll, branch and option. */
export async function misplacedBallots(
  site: OwnSite,
  voters: readonly Voter[],
  polls: readonly AskedPoll[],
): Promise<string[]> {
  const rows = await site.rows<{ poll: string; branch: string; mark: string; votes: number }>(
    `select b.poll_id as poll, b.branch, m.key as mark, m.value::int as votes
       from engagement.ballot_box b, jsonb_each_text(b.marks) m
     union all
     select n.poll_id, n.branch, n.mark, count(*)::int from engagement.named_ballot n group by 1, 2, 3`,
  );
  const counted = new Map(rows.map(({ poll, branch, mark, votes }) => [`${poll} ${branch} ${mark}`, votes]));
  const turnout = await site.rows<{ poll: string; votes: number }>(
    'select poll_id as poll, count(*)::int as votes from engagement.turnout group by 1',
  );
  const voted = new Map(turnout.map(({ poll, votes }) => [poll, votes]));
  return polls.flatMap(({ id }, place) => [
    ...(voted.get(id) === voters.length
      ? []
      : [`${voted.get(id) ?? 0} of ${voters.length} members voted in ${id}`]),
    ...expected(voters, place).flatMap(([key, votes]) => {
      const found = counted.get(`${id} ${key}`) ?? 0;
      return found === votes ? [] : [`${found} ballots for ${key} in ${id}, ${votes} were cast`];
    }),
  ]);
}

function expected(voters: readonly Voter[], poll: number): [string, number][] {
  const branches = [...new Set(voters.map(({ branch }) => branch))];
  return branches.flatMap((branch) =>
    Array.from({ length: OPTIONS }, (_, option): [string, number] => [
      `${branch} ${option}`,
      voters.filter((voter, at) => voter.branch === branch && choiceOf(at, poll) === option).length,
    ]),
  );
}

/**
 * Whatever in the whole database could tell who cast a secret ballot: a table that names who voted and not who did not, a
 * box with a row for less than a branch, a transaction that wrote the one and the other.
 */
export async function linksLeft(
  site: OwnSite,
  voters: readonly Voter[],
  polls: readonly AskedPoll[],
): Promise<string[]> {
  const secret = polls.filter((poll) => poll.secret).map(({ id }) => id);
  const branches = new Set(voters.map(({ branch }) => branch)).size;
  const many = await site.count('select count(*) from engagement.ballot_box where poll_id = any($1)', [
    secret,
  ]);
  const named = await site.count('select count(*) from engagement.named_ballot where poll_id = any($1)', [
    secret,
  ]);
  const joined = await site.count(
    `select count(*) from engagement.turnout t join engagement.ballot_box b on b.poll_id = t.poll_id and b.xmin = t.xmin
     where t.poll_id = any($1)`,
    [secret],
  );
  return [
    ...(many > secret.length * branches ? [`${many} boxes for ${secret.length} secret polls`] : []),
    ...(named > 0 ? [`${named} secret ballots bear names`] : []),
    // The last one of a branch wrote the row of its whole box.
    ...(joined > secret.length * branches ? [`${joined} voters share a transaction with a box`] : []),
    ...(await tablesNaming(site, secret)).map((table) => `${table} names a secret poll`),
  ];
}

const KNOWING = ['engagement.poll', 'engagement.turnout', 'engagement.ballot_box', 'engagement.poll_release'];

/** Tables beside the stores themselves that know of one of these polls. */
async function tablesNaming(site: OwnSite, polls: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await tablesOf(site)).filter((table) => !KNOWING.includes(table)))
    if (
      await site.count(`select count(*) from ${name} t where to_jsonb(t)::text like any($1)`, [
        polls.map((id) => `%${id}%`),
      ])
    )
      found.push(name);
  return found;
}
