import type { DecisionId } from '../decisions/ids.ts';
import type { ReportId } from '../reports/ids.ts';
import type { Appeal } from './appeal.ts';
import type { AppealId } from './ids.ts';

export interface Appeals {
  /** Held until the transaction ends. @throws AppealNotFound */
  getForChange(id: AppealId): Promise<Appeal>;
  /** Whether who was restricted, or whoever gave this notice, contested the decision already. */
  isFiled(decisionId: DecisionId, reportId: ReportId | null): Promise<boolean>;
  add(appeal: Appeal): void;
}
