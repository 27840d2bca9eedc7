import { act, read } from './gates.server.ts';

/** Read at the door, which stands in another build. */
const MARK = Symbol.for('of safety');

/**
 * The gate of an action by which somebody keeps themselves safe, or others from what somebody wrote: signing in and out, ending what was stolen,
 * reporting, taking away. It comes through where all else has to wait.
 */
export const actOfSafety = ((...given: Parameters<typeof act>) =>
  Object.defineProperty(act(...given), MARK, { value: true })) as typeof act;

/** The gate of a page that does so by being opened: who comes back from where they signed in, or signed out. */
export const readOfSafety = ((...given: Parameters<typeof read>) =>
  Object.defineProperty(read(...given), MARK, { value: true })) as typeof read;
