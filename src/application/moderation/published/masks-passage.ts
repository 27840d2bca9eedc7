import type { DecisionMadeV1 } from './moderation.facts.ts';

/** Whether a decision masks a passage that is kept, for the context to do: others record what was done, or what a rule did. */
export const masksPassage = ({ action, recorded }: Pick<DecisionMadeV1, 'action' | 'recorded'>): boolean =>
  action === 'mask' && recorded === false;
