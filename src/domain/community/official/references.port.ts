import type { Day } from '../../shared/day.ts';
import type { ReferenceAnswerId, RuleId } from './ids.ts';
import type { ReferenceAnswer, ReferenceVersion } from './reference-answer.ts';

export interface ReferenceAnswers {
  /** Held until the transaction ends. @throws OfficialNotFound `community.reference-not-found` */
  getForChange(id: ReferenceAnswerId): Promise<ReferenceAnswer>;
  /** Valid ones linked to a rule, held. */
  linkedTo(ruleId: RuleId): Promise<ReferenceAnswer[]>;
  /** Valid ones that cite a regulatory value, held. */
  citing(valueKey: string): Promise<ReferenceAnswer[]>;
  /** Valid ones whose validity or review ended before `today`, held. */
  pastBefore(today: Day, limit: number): Promise<ReferenceAnswer[]>;
  /** Two with one key: `AlreadyTaken`. */
  add(reference: ReferenceAnswer, version: ReferenceVersion): void;
  addVersion(version: ReferenceVersion): void;
}
