import { DECISION_ACTIONS } from '#application/moderation/limits';
import { lenientQueryOf, oneOf } from '../lists/query.ts';

/** What was chosen in the first step of a decision. */
export const decideAskingOf = (url: URL) =>
  lenientQueryOf(url, {
    mesure: oneOf(...DECISION_ACTIONS),
    auteur: (raw) => (/^(?:remind|warn|silence-\d{1,3})$/.test(raw) ? raw : undefined),
    modele: (raw) => (/^[a-z0-9-]{1,80}$/.test(raw) ? raw : undefined),
  });
export type DecideAsking = ReturnType<typeof decideAskingOf>;
