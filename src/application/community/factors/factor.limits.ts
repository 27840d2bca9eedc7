/** Why somebody's second factor was taken away, in characters. */
export const RESET_REASON = { min: 3, max: 500 } as const;
