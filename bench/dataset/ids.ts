import { v7 } from 'uuid';
import type { Random } from './random.ts';

/** An id as the site makes them, of a moment in the past (milliseconds since 1970). */
export const idAt = (random: Random, moment: number): string =>
  v7({ msecs: moment, random: random.bytes(16) });
