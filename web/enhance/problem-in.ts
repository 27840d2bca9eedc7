/** Why something was not done, as the server says it. */
export interface Problem {
  readonly title?: string;
  readonly code?: string;
  readonly fields?: readonly { readonly text: string }[];
}

/** What a refusal may look like: pages put the problem beside what was typed, the door tells nothing else. */
export interface Told extends Problem {
  readonly problem?: Problem;
}

/** @returns the problem, whoever refused */
export const problemIn = (told: Told): Problem => told.problem ?? told;
