import { DECISION_ACTIONS, STEP_KEYS } from '#application/moderation/limits';
import { lenientQueryOf, oneOf } from '../lists/query.ts';

/** What was chosen in the first step of a decision. */
export const decideAskingOf = (url: URL) =>
  lenientQueryOf(url, {
    mesure: oneOf(...DECISION_ACTIONS),
    auteur: (raw) => STEP_KEYS.find((one) => one === raw),
    modele: (raw) => (/^[a-z0-9-]{1,80}$/.test(raw) ? raw : undefined),
  });
export type DecideAsking = ReturnType<typeof decideAskingOf>;
export type StepKey = NonNullable<DecideAsking['auteur']>;
