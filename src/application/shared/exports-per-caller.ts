import type { ThrottleRule } from './ports.ts';

/** Much at once of people is taken away so often, whichever list it is. */
export const EXPORTS_PER_CALLER: ThrottleRule = { name: 'exports', limit: 5, windowSeconds: 3600 };
