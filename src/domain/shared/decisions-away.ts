/** A decision that holds something out of sight, and what it does. */
export interface AwayFor {
  readonly decisionId: string;
  readonly action: string;
}

/** One more decision holds it. @returns itself where that was told already */
export const alsoAwayFor = (
  away: readonly AwayFor[],
  decisionId: string,
  action: string,
): readonly AwayFor[] =>
  away.some((one) => one.decisionId === decisionId) ? away : [...away, { decisionId, action }];

/** @param decisionId that fell or is over: others that stand still hold */
export const backFrom = (away: readonly AwayFor[], decisionId: string): readonly AwayFor[] =>
  away.filter((one) => one.decisionId !== decisionId);
