import { factorFirst } from '../lib/refused-answers.server.ts';
import type { Visit } from '../lib/visit.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { sectionsFor } from './sections.ts';

/** For pages that all of the back office share: whoever has nothing to do there is not told that there is anything. */
export function onlyTeam({ actor, viewer, url }: Visit): void {
  if (viewer.factor?.heldBack) throw factorFirst(url.pathname);
  if (sectionsFor((permission) => actor.may(permission)).length === 0)
    throw nothingHere('site.page-not-found');
}
