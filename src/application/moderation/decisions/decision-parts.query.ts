import type { Parts } from '#domain/moderation/appeals/bench';

/** Who had a part in a decision, in what it took the place of, and in the case of each; what they are now is asked elsewhere. */
export interface DecisionPartsQuery {
  of(decisionId: string): Promise<Omit<Parts, 'decidedAs'>>;
}
