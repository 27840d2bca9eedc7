/** What a reply may be given, beside that it helped. */
export const REACTIONS = ['thanks', 'useful', 'bravo'] as const;
