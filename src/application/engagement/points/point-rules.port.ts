import type { PointRule } from '#domain/engagement/points/point-rule';
import type { MemberId } from '#domain/shared/id';

/** The rules of points, in every version. */
export interface PointRules {
  /** Adds rules whose key nobody used yet. */
  addMissing(rules: readonly PointRule[]): Promise<void>;
  /** The version with the highest number; null where there is no such rule. */
  latest(key: string): Promise<PointRule | null>;
  /** @returns false where somebody wrote that version meanwhile */
  add(p: {
    readonly version: PointRule;
    readonly note: string;
    readonly by: MemberId;
    readonly at: Date;
  }): Promise<boolean>;
}
