/** Why somebody mends or masks what another wrote, as they are told. */
export const MENDING_REASON = { min: 10, max: 500 } as const;
