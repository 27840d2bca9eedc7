import type { DecisionId } from '../decisions/ids.ts';
import type { MemberId } from '../../shared/id.ts';
import type { SanctionId } from './ids.ts';
import type { Sanction } from './sanction.ts';
import type { Standing } from './standing.ts';

export interface Sanctions {
  /** Held until the transaction ends. @throws SanctionNotFound */
  getForChange(id: SanctionId): Promise<Sanction>;
  /** The one that a decision brought, held. */
  ofDecision(decisionId: DecisionId): Promise<Sanction | null>;
  /**
   * What the other sanctions of a member leave them; holds off every other change of their standing until the transaction
   * ends, so that two at once are counted one after the other.
   */
  standingBeside(memberId: MemberId, id: SanctionId | null): Promise<Standing>;
  /** Those whose time is over. */
  dueBefore(at: Date, limit: number): Promise<readonly SanctionId[]>;
  /** What keeps these members from something or waits to be signed, held; the oldest first. */
  holding(memberIds: readonly MemberId[]): Promise<readonly Sanction[]>;
  add(sanction: Sanction): void;
}
