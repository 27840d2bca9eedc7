import type { Branch } from '../../shared/branch.ts';
import { choicesIn } from './ballot.ts';
import { foldedGroups, maskedTable } from '../../shared/masking.ts';
import type { PollKind } from './poll-kind.ts';
import type { Population } from './population.ts';
import { condorcetWinner, instantRunoff, type RankedBallots, type Runoff } from './runoff.ts';
import { marginOf, weightedShare, type Weighting, weightingOf } from './weighting.ts';

/** How often one mark was made in one branch; null for members of none. */
export interface Tally {
  readonly branch: Branch | null;
  readonly mark: string;
  readonly votes: number;
}

export interface OptionCount {
  readonly votes: number;
  /** Of all ballots, in hundredths. */
  readonly share: number;
  /** The same brought back to the population, in hundredths; null where that is not known or must not be told. */
  readonly weighted: number | null;
  /** In hundredths, to one decimal; null where nothing is weighted, and where too few answered. */
  readonly margin: number | null;
}

export interface BranchCount {
  /** Those that were put together because one had a few votes only; null for members of no branch. */
  readonly branches: readonly (Branch | null)[];
  readonly votes: number;
  /** Of all ballots and of the population, in hundredths. */
  readonly share: number;
  readonly ofPopulation: number | null;
  /** By option; null where it is masked. */
  readonly cells: readonly (number | null)[];
}

export interface PollCount {
  readonly votes: number;
  /** By option; first wishes where options are ranked. */
  readonly options: readonly OptionCount[];
  /** Empty where it would tell too much. */
  readonly branches: readonly BranchCount[];
  /** Null where nothing is weighted. */
  readonly sample: { readonly effective: number; readonly people: number; readonly trimmed: boolean } | null;
  /** A cell of the table is hidden, and every weighted figure that it is part of: that would be an equation on it. */
  readonly unweighted: boolean;
  /** Mean of a rating, or promoters less detractors of a recommendation. */
  readonly score: { readonly raw: number; readonly weighted: number | null } | null;
  readonly ranking: Ranking | null;
}

export interface Ranking extends Runoff {
  /** Who would beat each other one alone. */
  readonly condorcet: number | null;
  /** The winner once ballots are weighted; null where they are not. */
  readonly weightedWinner: number | null;
}

interface Group {
  readonly branches: readonly (Branch | null)[];
  readonly tallies: readonly Tally[];
  readonly votes: number;
  readonly people: number | null;
}

/**
 * Counts a poll, raw and weighted. Nothing finer than this leaves the house: small cells are masked here, and nothing is
 * weighted that they are part of: what one ballot of each branch stands for is known, so that the weighted share and the sums
 * together would be solved for what is hidden.
 * @param named it is told to who reads the ballots under their names, so that nothing is masked: they are promised to nobody else (ADR 53)
 */
export function countOf(
  poll: { readonly kind: PollKind; readonly options: number; readonly named: boolean },
  tallies: readonly Tally[],
  population: Population,
): PollCount {
  const groups = groupsOf(tallies, population, poll.named);
  const votes = votesIn(tallies);
  const table = groups.map((group) => chosenIn(group.tallies, poll));
  const branches = branchCounts(groups, table, poll, votes);
  const weighting = weightingOf(groups);
  const isHidden = (option: number) => branches.some(({ cells }) => cells[option] === null);
  const unweighted = weighting !== null && branches.some(({ cells }) => cells.includes(null));
  return {
    votes,
    options: Array.from({ length: poll.options }, (_, option) =>
      optionCount(
        table.map((row) => row[option]!),
        votes,
        isHidden(option) ? null : weighting,
      ),
    ),
    branches,
    unweighted,
    sample: weighting && {
      effective: Math.round(weighting.effective),
      people: weighting.people,
      trimmed: weighting.trimmed,
    },
    score: scoreOf(poll, groups, unweighted ? null : weighting),
    ranking: poll.kind === 'ranked' ? rankingOf(groups, unweighted ? null : weighting, poll.options) : null,
  };
}

function groupsOf(tallies: readonly Tally[], population: Population, named: boolean): Group[] {
  const branches = [...new Set(tallies.map(({ branch }) => branch))].sort();
  const parts = branches.map((branch) => tallies.filter((tally) => tally.branch === branch));
  const alone = parts.map((_, part) => [part]);
  const together = named ? alone : foldedGroups(parts.map(votesIn));
  return together.map((members) => {
    const own = members.map((part) => branches[part]!);
    const its = members.flatMap((part) => parts[part]!);
    return { branches: own, tallies: its, votes: votesIn(its), people: peopleOf(own, population) };
  });
}

function peopleOf(branches: readonly (Branch | null)[], population: Population): number | null {
  const known = branches.flatMap((branch) => (branch === null ? [] : (population[branch] ?? [])));
  return known.length === 0 ? null : total(known);
}

function chosenIn(
  tallies: readonly Tally[],
  { kind, options }: { kind: PollKind; options: number },
): number[] {
  const counts = Array.from({ length: options }, () => 0);
  if (kind === 'open_text') return counts;
  for (const { mark, votes } of tallies)
    for (const option of kind === 'ranked' ? choicesIn(mark).slice(0, 1) : choicesIn(mark))
      counts[option]! += votes;
  return counts;
}

function optionCount(chosen: readonly number[], votes: number, weighting: Weighting | null): OptionCount {
  const raw = total(chosen);
  const weighted = weighting && hundredths(weightedShare(weighting, chosen));
  return {
    votes: raw,
    share: hundredths(raw / Math.max(1, votes)),
    weighted,
    margin:
      weighting && marginOfHundredths(weighted!, { ...weighting, votes: Math.min(votes, weighting.people) }),
  };
}

function marginOfHundredths(share: number, sample: { effective: number; votes: number; people: number }) {
  const margin = marginOf(share / 100, sample);
  return margin === null ? null : Math.round(margin * 1_000) / 10;
}

function branchCounts(
  groups: readonly Group[],
  table: readonly number[][],
  poll: { kind: PollKind; named: boolean },
  votes: number,
): BranchCount[] {
  if (groups.length < 2 && !poll.named) return [];
  const ballots = poll.kind === 'multiple' ? groups.map((group) => group.votes) : undefined;
  const cells = poll.named ? table : maskedTable(table, ballots);
  const people = total(groups.map((group) => group.people ?? 0));
  return groups.map((group, row) => ({
    branches: group.branches,
    votes: group.votes,
    share: hundredths(group.votes / votes),
    ofPopulation: group.people === null ? null : hundredths(group.people / people),
    cells: cells[row]!,
  }));
}

/** What one ballot adds to the score of a scale. */
const WORTH: Partial<Record<PollKind, (option: number) => number>> = {
  rating: (option) => option + 1,
  nps: (option) => (option >= 9 ? 100 : option <= 6 ? -100 : 0),
};

function scoreOf(poll: { kind: PollKind }, groups: readonly Group[], weighting: Weighting | null) {
  const worth = WORTH[poll.kind];
  const votes = total(groups.map((group) => group.votes));
  if (!worth || votes === 0) return null;
  const sums = groups.map((group) =>
    total(group.tallies.map((tally) => worth(choicesIn(tally.mark)[0]!) * tally.votes)),
  );
  const rounded = (score: number) => (poll.kind === 'nps' ? Math.round(score) : Math.round(score * 10) / 10);
  return {
    raw: rounded(total(sums) / votes),
    weighted: weighting && rounded(weightedShare(weighting, sums)),
  };
}

function rankingOf(groups: readonly Group[], weighting: Weighting | null, options: number): Ranking {
  const ballots = rankedBallots(groups, () => 1);
  const weighted = weighting && rankedBallots(groups, (group) => weighting.weights[group]!);
  return {
    ...instantRunoff(ballots, options),
    condorcet: condorcetWinner(ballots, options),
    weightedWinner: weighted && instantRunoff(weighted, options).winner,
  };
}

const rankedBallots = (groups: readonly Group[], weight: (group: number) => number): RankedBallots[] =>
  groups.flatMap(({ tallies }, group) =>
    tallies.map(({ mark, votes }) => ({ order: choicesIn(mark), weight: votes * weight(group) })),
  );

const hundredths = (share: number): number => Math.round(share * 100);
const votesIn = (tallies: readonly Tally[]): number => total(tallies.map(({ votes }) => votes));
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
