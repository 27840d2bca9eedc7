import type { Instant } from '../lib/format.ts';

const HOUR = 3_600_000;

/** Whole hours from its opening until it was solved, or until now. */
export const hoursLasted = (
  { openedAt, solvedAt }: { readonly openedAt: Instant; readonly solvedAt: Instant | null },
  now: Instant,
): number => Math.floor((new Date(solvedAt ?? now).getTime() - new Date(openedAt).getTime()) / HOUR);
