import type { Visit } from '../lib/gates.server.ts';

/**
 * What looks for something like what is being typed costs as much as a suggestion of the search, and is counted with these.
 * @throws TooManyTries
 */
export const countLookUp = ({
  app,
  actor,
  network,
  visitMark,
}: Pick<Visit, 'app' | 'actor' | 'network' | 'visitMark'>): Promise<void> =>
  app.community.searchLimit.countSuggestion({ actor, network, visit: visitMark });
