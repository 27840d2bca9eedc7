/**
 * upheld: the decision falls, and what it did is undone exactly · partially upheld: a lesser measure takes its place, for
 * reasons of its own.
 */
export const APPEAL_OUTCOMES = ['upheld', 'partially-upheld', 'rejected'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];
/** Who may contest: whoever was restricted, and whoever gave notice. */
export const APPEAL_PARTIES = ['author', 'notifier'] as const;
export type AppealParty = (typeof APPEAL_PARTIES)[number];
