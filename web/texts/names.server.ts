import type { HeldText } from '#application/site/texts/own-texts.port';
import type { Visit } from '../lib/gates.server.ts';

/** Who changed texts, by id; who is no longer there is missing. */
export const namesIn = ({ app }: Pick<Visit, 'app'>, versions: readonly HeldText[]) =>
  app.members.names.of([...new Set(versions.map(({ by }) => by))]);
