import { VOTES_PER_HOUR } from '#application/engagement/ideas/votes-per-hour.policy';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';
import { untilATurn } from '../support/until-a-turn.ts';
import type { Door } from './casting.ts';
import type { Voter } from './electorate.ts';

/** How many answers a branch of the survey takes, and how many votes a member has for ideas that are not decided. */
const QUOTA = 2;
const BUDGET = 10;
const IDEAS = 14;
const PATIENCE_MS = 60_000;

type Told = 'taken' | 'refused' | `fault ${number | string}`;

/** One request that changes something; only an answer that says why it refused counts as a refusal. */
async function asked(
  door: Door,
  by: SignedIn,
  method: string,
  path: string,
  refusals: RegExp,
): Promise<Told> {
  try {
    const answer = await untilATurn(() =>
      fetch(`${door.url}/api/v1${path}`, {
        method,
        headers: { cookie: by.cookie, origin: door.publicUrl, 'content-type': 'application/json' },
        body: '{}',
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    );
    const body = await answer.text();
    if (answer.status === 204) return 'taken';
    return refusals.test(body) ? 'refused' : `fault ${answer.status}`;
  } catch (error) {
    return `fault ${String(error)}`;
  }
}

const faultsOf = (told: readonly Told[], what: string): string[] => [
  ...new Set(told.filter((one) => one.startsWith('fault')).map((one) => `${what} met ${one}`)),
];

/** All members hand in at once what they answered, over and over, on two processes: each branch takes as many as are wanted. */
export async function raceQuotas(
  site: OwnSite,
  doors: readonly Door[],
  voters: readonly Voter[],
  atOnce: number,
): Promise<string[]> {
  const id = new People(site).rows.id();
  const branches = [...new Set(voters.map(({ branch }) => branch))];
  await site.rows(
    `insert into engagement.survey (id, slug, author_id, written_at, title, anonymous, audiences, quotas, pages, opened_at, closes_at)
     values ($1, $2, $3, now(), 'Une enquête pour tout le monde', true, array['members'], $4,
       '[{"title":"Une page","questions":[]}]', now(), now() + interval '9 days')`,
    [
      id,
      `enquete-${id}`,
      voters[0]!.id,
      JSON.stringify(Object.fromEntries(branches.map((one) => [one, QUOTA]))),
    ],
  );
  for (const { id: memberId, branch } of voters)
    await site.rows(
      'insert into engagement.survey_draft (survey_id, member_id, branch) values ($1, $2, $3)',
      [id, memberId, branch],
    );
  const told = await Promise.all(
    Array.from({ length: atOnce }, (_, turn) =>
      asked(
        doors[turn % doors.length]!,
        voters[Math.floor(turn / doors.length) % voters.length]!,
        'POST',
        `/surveys/${id}/response`,
        /quota-reached|already-answered|answers-missing/,
      ),
    ),
  );
  const boxes = await site.rows<{ branch: string; responses: number }>(
    'select branch, responses from engagement.survey_box where survey_id = $1',
    [id],
  );
  const turnout = await site.count(
    `select count(*) from engagement.survey_turnout where survey_id = '${id}'`,
  );
  const wanted = branches.length * QUOTA;
  const taken = told.filter((one) => one === 'taken').length;
  return [
    ...faultsOf(told, 'a survey answer among many at once'),
    ...(taken === wanted && turnout === wanted
      ? []
      : [`${taken} survey answers taken, ${turnout} kept, ${wanted} wanted`]),
    ...boxes
      .filter(({ responses }) => responses !== QUOTA)
      .map(({ branch, responses }) => `${responses} survey answers of ${branch}, ${QUOTA} wanted`),
  ];
}

/** Members support more ideas at once than the budget allows, each of them as often as an hour has votes, on two processes. */
export async function raceBudget(
  site: OwnSite,
  doors: readonly Door[],
  voters: readonly Voter[],
  atOnce: number,
): Promise<string[]> {
  const { rows } = new People(site);
  const [author, ...others] = voters;
  const ideas = Array.from({ length: IDEAS }, () => rows.id());
  for (const id of ideas)
    await site.rows(
      `insert into engagement.idea (id, number, slug, author_id, proposed_at, title, theme, source, html, plain, status, status_at, standing)
       values ($1, nextval('engagement.idea_number'), $2, $3, now(), 'Une idée à soutenir', 'site', 'Oui', '<p>Oui</p>', 'Oui', 'proposed', now(), 'published')`,
      [id, `idee-${id}`, author!.id],
    );
  const ofOne = IDEAS * Math.floor(VOTES_PER_HOUR.limit / IDEAS);
  const racers = others.slice(0, Math.ceil(atOnce / ofOne));
  const told = await Promise.all(
    racers.flatMap((racer) =>
      Array.from({ length: ofOne }, (_, turn) =>
        asked(
          doors[turn % doors.length]!,
          racer,
          'PUT',
          `/ideas/${ideas[Math.floor(turn / doors.length) % IDEAS]!}/vote`,
          /votes-spent/,
        ),
      ),
    ),
  );
  const wrong: string[] = [];
  for (const { id } of racers) {
    const places = await site.rows<{ place: number }>(
      'select place from engagement.idea_vote where member_id = $1 order by place',
      [id],
    );
    const isRight = places.length === BUDGET && new Set(places.map(({ place }) => place)).size === BUDGET;
    if (!isRight) wrong.push(`${places.length} votes for ideas of one member, ${BUDGET} allowed`);
  }
  return [...faultsOf(told, 'a vote for an idea among many at once'), ...wrong];
}
