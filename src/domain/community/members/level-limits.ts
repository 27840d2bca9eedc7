import type { TrustLevel } from './trust.ts';

/** How much a member of one level may do. The only thing that a level decides, but for search engines following the links of a text. */
export interface LevelLimits {
  /** Links that leave the site, in one text. */
  readonly linksPerPost: number;
  /** Members named in one text. */
  readonly mentionsPerPost: number;
  /** Topics and replies. */
  readonly postsPerHour: number;
  readonly postsPerDay: number;
  /** Helpful marks and reactions. */
  readonly reactionsPerDay: number;
  readonly uploadsPerDay: number;
  /** Private conversations that one begins. */
  readonly conversationsPerDay: number;
}

const RELIABLE: LevelLimits = {
  linksPerPost: 20,
  mentionsPerPost: 15,
  postsPerHour: 40,
  postsPerDay: 120,
  reactionsPerDay: 500,
  uploadsPerDay: 60,
  conversationsPerDay: 30,
};

/** By level. Who holds an office is not counted by it. */
export const LEVEL_LIMITS: Readonly<Record<TrustLevel, LevelLimits>> = {
  0: {
    linksPerPost: 2,
    mentionsPerPost: 3,
    postsPerHour: 5,
    postsPerDay: 5,
    reactionsPerDay: 50,
    uploadsPerDay: 5,
    conversationsPerDay: 2,
  },
  1: {
    linksPerPost: 6,
    mentionsPerPost: 5,
    postsPerHour: 20,
    postsPerDay: 40,
    reactionsPerDay: 200,
    uploadsPerDay: 20,
    conversationsPerDay: 8,
  },
  2: {
    linksPerPost: 12,
    mentionsPerPost: 10,
    postsPerHour: 30,
    postsPerDay: 80,
    reactionsPerDay: 300,
    uploadsPerDay: 40,
    conversationsPerDay: 15,
  },
  3: RELIABLE,
  4: RELIABLE,
};
