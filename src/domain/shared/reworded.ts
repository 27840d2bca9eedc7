/** Why something waits that was approved as it read before its author corrected it. */
export const REWORDED = 'texte-corrige';

/** For what it waits anew: no rule of words speaks. */
export const AS_REWORDED = { rule: REWORDED, words: [], score: 0, priority: 2, because: null } as const;
