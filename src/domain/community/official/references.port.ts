import type { Day } from '../../shared/day.ts';
import type { ReferenceAnswerId, RuleId } from './ids.ts';
import type { ReferenceAnswer, ReferenceVersion } from './reference-answer.ts';

export interface ReferenceAnswers {
  /** Held until the transaction ends, with all its versions, as all others here. @throws OfficialNotFound `community.reference-not-found` */
  getForChange(id: ReferenceAnswerId): Promise<ReferenceAnswer>;
  /** As it stands, held by nobody. @throws OfficialNotFound */
  get(id: ReferenceAnswerId): Promise<ReferenceAnswer>;
  /** Those that rest on a rule, today or in a version to come; withdrawn ones too, which may be published again. */
  linkedTo(ruleId: RuleId): Promise<ReferenceAnswer[]>;
  /** The same of those that cite a regulatory value. */
  citing(valueKey: string): Promise<ReferenceAnswer[]>;
  /** Those that these are versions of. */
  ofVersions(ids: readonly string[]): Promise<ReferenceAnswer[]>;
  /** Those whose text another one takes the place of `today`, and valid ones whose validity or review has ended before. */
  turningOn(today: Day, limit: number): Promise<ReferenceAnswer[]>;
  /** @throws InvalidValue `official.title-taken` beside `title` where another one has the address made of it */
  add(reference: ReferenceAnswer, version: ReferenceVersion): Promise<void>;
  addVersion(version: ReferenceVersion): void;
}
