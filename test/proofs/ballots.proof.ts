import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { type Cast, cast, castUntilIn, type Door } from './ballots/casting.ts';
import { type AskedPoll, choiceOf, electorate, type Voter } from './ballots/electorate.ts';
import { raceBudget, raceQuotas } from './ballots/limited.ts';
import { PROPERTIES } from './ballots/properties.ts';
import { watchReleases, wrongReleases } from './ballots/releases.ts';
import { linksLeft, misplacedBallots } from './ballots/stores.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';
import type { Phoenix } from './support/phoenix.ts';
import { keptPort } from '../support/kept-port.ts';

interface BallotsOptions {
  readonly members: number;
  readonly polls: number;
  /** Requests of one member at once, on two processes. */
  readonly atOnce: number;
  /** Processes that are killed while everybody votes. */
  readonly kills: number;
  /** Cases of each property. */
  readonly cases: number;
  readonly progress?: Progress;
}

export const FULL: BallotsOptions = { members: 60, polls: 50, atOnce: 200, kills: 10, cases: 5_000 };

/**
 * One ballot of each member, however many requests come at once on two processes, and while they are killed; secret ones
 * where nothing leads to them; all counted as independent recounts count them. No quota of a survey and no budget of votes for ideas
 * is passed in the same crowd.
 */
export async function proveBallots(options: BallotsOptions): Promise<Figures> {
  const { progress = silence } = options;
  const differences = recount(options.cases, progress);
  const site = await OwnSite.prepare('ballots');
  const running: Phoenix[] = [];
  try {
    const one = site.start('web');
    running.push(one);
    await one.untilReady();
    const port = await keptPort();
    const other = site.start('web', { PORT: String(port) });
    running.push(other);
    await other.untilReady();
    const doors = [site.origin, `http://localhost:${port}`].map((url) => ({ url, publicUrl: site.origin }));
    const { voters, polls } = await electorate(site, options);
    progress.note(`${polls.length} polls, ${voters.length} members, two processes`);
    await watchReleases(site);
    const raced = [
      ...(await race(doors, voters, polls, options)),
      ...(await raceQuotas(site, doors, voters, options.atOnce * 2)),
      ...(await raceBudget(site, doors, voters, options.atOnce * 2)),
    ];
    progress.note('the quotas of a survey and the budget of votes for ideas raced');
    const voted = await everybody(doors, voters, polls, options, [one, other]);
    return await judge(site, { voters, polls, raced, voted, differences }, options, [one, other]);
  } finally {
    await Promise.all(running.map((process) => process.rest()));
    await site.close();
  }
}

/** @returns how many properties found a difference, in words */
function recount(cases: number, progress: Progress): string[] {
  return Object.entries(PROPERTIES).flatMap(([name, property]) => {
    const details = fc.check(property as fc.IProperty<unknown>, { numRuns: cases });
    progress.note(`${name}: ${cases} cases${details.failed ? ', not right' : ''}`);
    return details.failed ? [`${name}: ${fc.defaultReportMessage(details)}`] : [];
  });
}

/** In each poll another member sends many votes at once, some to each process, for any of the options. */
async function race(
  doors: readonly Door[],
  voters: readonly Voter[],
  polls: readonly AskedPoll[],
  { atOnce, progress = silence }: BallotsOptions,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [at, poll] of polls.entries()) {
    const racer = at % voters.length;
    const outcomes = await Promise.all(
      Array.from({ length: atOnce }, (_, turn) =>
        cast(doors[turn % doors.length]!, voters[racer]!, poll, choiceOf(racer, at)),
      ),
    );
    const taken = outcomes.filter((outcome) => outcome === 'taken').length;
    const faults = outcomes.filter((outcome) => outcome.startsWith('fault'));
    if (taken !== 1) wrong.push(`${taken} of ${atOnce} votes at once were taken`);
    wrong.push(...new Set(faults.map((fault) => `a vote among many at once met ${fault}`)));
    progress.show(`${at + 1}/${polls.length} polls raced`);
  }
  return wrong;
}

/** Everybody votes in every poll while processes are killed; who gets no answer tries again. */
async function everybody(
  doors: readonly Door[],
  voters: readonly Voter[],
  polls: readonly AskedPoll[],
  { kills, progress = silence }: BallotsOptions,
  processes: readonly Phoenix[],
): Promise<{ outcomes: readonly Cast[]; kills: number }> {
  let isOver = false;
  const voting = Promise.all(
    voters.map(async (voter, at) => {
      const own: Cast[] = [];
      for (const [place, poll] of polls.entries())
        own.push(
          await castUntilIn(at % 2 === 0 ? doors : doors.toReversed(), voter, poll, choiceOf(at, place)),
        );
      return own;
    }),
  ).finally(() => (isOver = true));
  let killed = 0;
  while (!isOver && killed < kills) {
    await sleep(500 + Math.random() * 1_500);
    const victim = processes[killed % processes.length]!;
    if (isOver || !victim.ready) continue;
    victim.kill();
    killed += 1;
    progress.show(`${killed}/${kills} kills while everybody votes`);
  }
  return { outcomes: (await voting).flat(), kills: killed };
}

interface Found {
  readonly voters: readonly Voter[];
  readonly polls: readonly AskedPoll[];
  readonly raced: readonly string[];
  readonly voted: { readonly outcomes: readonly Cast[]; readonly kills: number };
  readonly differences: readonly string[];
}

async function judge(
  site: OwnSite,
  { voters, polls, raced, voted, differences }: Found,
  { atOnce, cases }: BallotsOptions,
  processes: readonly Phoenix[],
): Promise<Figures> {
  const releases = await wrongReleases(site, voters, polls);
  const misplaced = await misplacedBallots(site, voters, polls);
  const links = await linksLeft(site, voters, polls);
  const open = voted.outcomes.filter((outcome) => outcome !== 'taken' && outcome !== 'already');
  const crashes = processes.flatMap((process) => process.crashes);
  return {
    numbers: {
      polls: polls.length,
      ballots: await site.count('select count(*) from engagement.turnout'),
      'votes at once': atOnce,
      kills: voted.kills,
      'votes that never came in': open.length,
      'ballots that are missing, doubled or others': misplaced.length,
      'releases made and recounted': releases.made,
      'releases that tell something else': releases.wrong.length,
      'links between voter and secret ballot': links.length,
      'cases recounted': cases * Object.keys(PROPERTIES).length,
      differences: differences.length,
      crashes: crashes.length,
    },
    short: [
      ...differences,
      ...raced,
      ...[...new Set(open)].map((outcome) => `a vote ended ${outcome}`),
      ...misplaced.slice(0, 20),
      ...links.slice(0, 20),
      ...releases.wrong.slice(0, 20),
      ...crashes.map((crash) => `crashed: ${crash}`),
    ],
  };
}

if (isProgram(import.meta)) await conclude('ballots', (progress) => proveBallots({ ...FULL, progress }));
