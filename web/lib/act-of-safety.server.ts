import { act } from './gates.server.ts';

/** Read at the door, which stands in another build. */
const MARK = Symbol.for('of safety');

/**
 * The gate of an action by which somebody keeps themselves safe, or others from what somebody wrote: signing in and out, ending what was stolen,
 * reporting, taking away. It comes through where all else has to wait.
 */
export const actOfSafety = ((...given: Parameters<typeof act>) =>
  Object.defineProperty(act(...given), MARK, { value: true })) as typeof act;
