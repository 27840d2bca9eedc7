import { token } from '../../shared/token.ts';

/** The texts that decisions put in the place of what was written: too long, and too much somebody's, for a fact. */
export interface DecisionTexts {
  /** As Markdown; null when the decision wrote none. */
  of(decisionId: string): Promise<string | null>;
}
export const DECISION_TEXTS = token<DecisionTexts>('DecisionTexts');
