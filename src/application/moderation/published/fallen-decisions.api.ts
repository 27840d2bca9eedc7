import { token } from '../../shared/token.ts';

/** Facts come in no promised order: who does what a decision says asks first whether it has fallen since. */
export interface FallenDecisions {
  /** Overturned or over. What has not fallen cannot until the transaction ends. */
  has(decisionId: string): Promise<boolean>;
  /** What became of it, as whoever keeps the content told once it was undone: told again, it is not undone again. Null before. */
  outcomeOf(decisionId: string): Promise<'restored' | 'changed-since' | null>;
  /**
   * What says how a text stands once a decision about it has fallen: the latest other one that stands. Null where there is none.
   */
  leave(
    targetKind: string,
    targetId: string,
  ): Promise<{ readonly id: string; readonly action: string } | null>;
  /** What was taken away again after that decision, by others about the same text that stand: the earliest first. */
  takenAwaySince(decision: {
    readonly decisionId: string;
    readonly targetKind: string;
    readonly targetId: string;
  }): Promise<readonly { readonly decisionId: string; readonly action: string }[]>;
  /** Those whose place that one took, and whose place those had taken. */
  replacedBy(decisionId: string): Promise<readonly string[]>;
}
export const FALLEN_DECISIONS = token<FallenDecisions>('FallenDecisions');
