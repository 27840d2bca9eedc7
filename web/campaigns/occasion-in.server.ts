import { OCCASIONS } from '#application/community/limits';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The occasion that an address names. */
export function occasionIn({ params }: Visit) {
  const occasion = OCCASIONS.find((one) => one === params['occasion']);
  if (!occasion) throw nothingHere('other');
  return occasion;
}
