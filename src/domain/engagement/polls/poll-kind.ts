/** How a poll is answered. */
export const POLL_KINDS = ['single', 'multiple', 'ranked', 'rating', 'nps', 'open_text'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

/** Who sees the results, and when; once a poll is closed everybody does, unless they are for the organisation alone. */
export const RESULTS_SHOWN = ['always', 'after_vote', 'on_close', 'staff_only'] as const;
export type ResultsShown = (typeof RESULTS_SHOWN)[number];

export const POLL_LIMITS = {
  question: { min: 10, max: 150 },
  /** Asked aloud in a session, where what it is about goes without saying. */
  spokenQuestion: { min: 2, max: 150 },
  description: { min: 0, max: 1_000 },
  options: { min: 2, max: 20 },
  option: { min: 1, max: 150 },
  /** What the picture of an option shows. */
  alt: { min: 2, max: 300 },
  answer: { min: 2, max: 200 },
  days: { min: 1, max: 365 },
  /** Why somebody else than who asked ends or rewrites it. */
  reason: { min: 10, max: 500 },
} as const;

const scale = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, step) => String(first + step));

/** Kinds whose options are numbers that everybody knows. */
export const SCALES: Partial<Record<PollKind, readonly string[]>> = {
  rating: scale(1, 5),
  nps: scale(0, 10),
};

/** Kinds whose options are written by who asks. */
export const hasOwnOptions = (kind: PollKind): boolean =>
  kind === 'single' || kind === 'multiple' || kind === 'ranked';
