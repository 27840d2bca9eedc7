import { token } from '../../shared/token.ts';

/** Facts come in no promised order: who does what a decision says asks first whether it has fallen since. */
export interface FallenDecisions {
  /** Overturned or over. What has not fallen cannot until the transaction ends. */
  has(decisionId: string): Promise<boolean>;
}
export const FALLEN_DECISIONS = token<FallenDecisions>('FallenDecisions');
