export const REACTION_KINDS = ['thanks', 'useful', 'bravo'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];
