import type { PointRule } from '#domain/engagement/points/point-rule';

/** The rules of points, in every version. */
export interface PointRules {
  /** Adds rules whose key nobody used yet. */
  addMissing(rules: readonly PointRule[]): Promise<void>;
}
