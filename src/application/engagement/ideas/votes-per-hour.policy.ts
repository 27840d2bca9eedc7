/** Votes that one member gives and takes back: each waits for the others on the same idea. */
export const VOTES_PER_HOUR = { name: 'engagement.vote-for-idea', limit: 120, windowSeconds: 3_600 };
