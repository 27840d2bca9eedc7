import type { IdeaId } from '#domain/engagement/ideas/ids';

/** Votes that one member gives and takes back: each waits for the others on the same idea. */
export const VOTES_PER_HOUR = { name: 'engagement.vote-for-idea', limit: 120, windowSeconds: 3_600 };

/** What all who vote for one idea wait for. */
export const votesFor = (idea: IdeaId): string => `votes for ${idea}`;
