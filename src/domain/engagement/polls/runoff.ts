/** Ballots that put the options in the same order, the most wanted first; what is left out is wanted least. */
export interface RankedBallots {
  readonly order: readonly number[];
  /** How many they are, or what they weigh together. */
  readonly weight: number;
}

export interface RunoffRound {
  /** By option; null for one that is out. */
  readonly votes: readonly (number | null)[];
  /** Ballots that name none of those left. */
  readonly exhausted: number;
  /** Who goes out after this round; null after the last. */
  readonly out: number | null;
}

export interface Runoff {
  readonly rounds: readonly RunoffRound[];
  /** Null where nobody voted. */
  readonly winner: number | null;
}

/**
 * Instant run-off: who has the fewest votes goes out, and their ballots go to whom they want next, until one has more than
 * half of what is left. Among equals goes out who had fewer in the round before, and so back to the first; where they were
 * always equal, the one that stands lower on the ballot.
 */
export function instantRunoff(ballots: readonly RankedBallots[], options: number): Runoff {
  const left = new Set(Array.from({ length: options }, (_, option) => option));
  const rounds: RunoffRound[] = [];
  for (;;) {
    const { votes, exhausted } = countedAmong(left, ballots, options);
    const cast = sum([...left].map((option) => votes[option]!));
    const shown = votes.map((count, option) => (left.has(option) ? count : null));
    const first = [...left].reduce((a, b) => (votes[b]! > votes[a]! ? b : a));
    if (cast === 0 || left.size === 1 || votes[first]! * 2 > cast) {
      rounds.push({ votes: shown, exhausted, out: null });
      return { rounds, winner: cast === 0 ? null : first };
    }
    const out = weakestOf(left, [...rounds.map((round) => round.votes), votes]);
    rounds.push({ votes: shown, exhausted, out });
    left.delete(out);
  }
}

function countedAmong(left: ReadonlySet<number>, ballots: readonly RankedBallots[], options: number) {
  const votes = Array.from({ length: options }, () => 0);
  let exhausted = 0;
  for (const { order, weight } of ballots) {
    const wanted = order.find((option) => left.has(option));
    if (wanted === undefined) exhausted += weight;
    else votes[wanted]! += weight;
  }
  return { votes, exhausted };
}

function weakestOf(left: ReadonlySet<number>, history: readonly (readonly (number | null)[])[]): number {
  let weakest = [...left];
  for (const votes of history.toReversed()) {
    const fewest = Math.min(...weakest.map((option) => votes[option]!));
    weakest = weakest.filter((option) => votes[option] === fewest);
  }
  return Math.max(...weakest);
}

/** The option that would beat each other one alone; null where there is none. */
export function condorcetWinner(ballots: readonly RankedBallots[], options: number): number | null {
  const duels = duelsOf(ballots, options);
  const winner = duels.findIndex((row, one) =>
    row.every((votes, other) => other === one || votes > duels[other]![one]!),
  );
  return winner === -1 || ballots.length === 0 ? null : winner;
}

/** What weight of ballots puts the one (row) before the other (column). */
function duelsOf(ballots: readonly RankedBallots[], options: number): number[][] {
  const duels = Array.from({ length: options }, () => Array.from({ length: options }, () => 0));
  for (const { order, weight } of ballots) {
    const rank = Array.from({ length: options }, () => options);
    order.forEach((option, place) => (rank[option] = place));
    for (let one = 0; one < options; one++)
      for (let other = 0; other < options; other++)
        if (rank[one]! < rank[other]!) duels[one]![other]! += weight;
  }
  return duels;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
