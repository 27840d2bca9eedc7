import { isStaff } from '../../shared/actor.ts';

/**
 * How much a report counts, in the terms of Discourse: `1 + (5 for staff, or the level of trust) + accuracy + type + 5 when
 * its author acts at once`, never below 0. Published to moderators, who see each term.
 */
export interface ReportScore {
  readonly base: 1;
  /** 5 for those who work for the organisation, otherwise the level of trust, 0 to 4; 0 for visitors. */
  readonly standing: number;
  /** From −∞ to +∞, 0 until more than five reports were judged. */
  readonly accuracy: number;
  /** Of the reason, as the back office sets it. */
  readonly type: number;
  /** 5 when somebody who may decide asked to hide at once. */
  readonly action: number;
  readonly total: number;
}

/** What became of somebody's former reports. */
export interface TrackRecord {
  readonly agreed: number;
  /** Agreed and disagreed; those that were left without a verdict do not count. */
  readonly judged: number;
}
export const NO_RECORD: TrackRecord = { agreed: 0, judged: 0 };

/** Up to so many judged reports say nothing yet. */
const JUDGED_TO_COUNT = 5;
/** Who is right this often gains and loses nothing. */
const AXIS = 0.7;
const STAFF_STANDING = 5;
const ACTION_BONUS = 5;

/** `(p − 0.7) / 0.3 × 5 · log₄(judged)` above the axis, `−(0.7 − p) / 0.7 × 5 · log₄(judged)` below it. */
export function accuracyBonus({ agreed, judged }: TrackRecord): number {
  if (judged <= JUDGED_TO_COUNT) return 0;
  const share = agreed / judged;
  const weight = (5 * Math.log(judged)) / Math.log(4);
  return share >= AXIS ? ((share - AXIS) / (1 - AXIS)) * weight : -((AXIS - share) / AXIS) * weight;
}

/** Of whoever reports, as they are. */
export const standingAs = ({ role, trustLevel }: { role: string; trustLevel: number }): number =>
  isStaff(role) ? STAFF_STANDING : trustLevel;

/** What one report weighs, with the parts that add up to `total`: never below 0. */
export function scoreOf(p: {
  role: string;
  trustLevel: number;
  record: TrackRecord;
  typeBonus: number;
  actsAtOnce: boolean;
}): ReportScore {
  const standing = standingAs(p);
  const accuracy = accuracyBonus(p.record);
  const action = p.actsAtOnce ? ACTION_BONUS : 0;
  const total = Math.max(0, 1 + standing + accuracy + p.typeBonus + action);
  return { base: 1, standing, accuracy, type: p.typeBonus, action, total };
}
