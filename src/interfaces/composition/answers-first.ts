import os from 'node:os';

/** How much less of a processor that several want, as `nice` counts it: about a quarter where an answer wants it too. */
const LESS = 6;

/**
 * Of what runs on one machine, answers go before what follows from them: nobody waits for a letter as they do for a page. A system that
 * does not let a process stand back lets it run as others do.
 */
export function letAnswersGoFirst(): void {
  try {
    os.setPriority(os.getPriority() + LESS);
  } catch {
    // The work is done all the same.
  }
}
