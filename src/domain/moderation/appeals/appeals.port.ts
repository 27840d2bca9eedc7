import type { DecisionId } from '../decisions/ids.ts';
import type { Appeal } from './appeal.ts';
import type { AppealId } from './ids.ts';
import type { AppealParty } from './outcomes.ts';

export interface Appeals {
  /** Held until the transaction ends. @throws AppealNotFound */
  getForChange(id: AppealId): Promise<Appeal>;
  /** Whether this side contested the decision already. */
  isFiled(decisionId: DecisionId, party: AppealParty): Promise<boolean>;
  add(appeal: Appeal): void;
}
