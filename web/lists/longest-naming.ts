import { LIMITS } from '#application/community/limits';

/** Of words that name something that exists, in characters: its title, its number, its address. */
export const LONGEST_NAMING = LIMITS.otherTopic.max;
