import { token } from '../../shared/token.ts';

/** Who was in a segment when something was to be asked of it. Asked by the name `segment:` and the id of the roll. */
export interface SegmentRoll {
  readonly id: string;
  /** Null where the segment was removed since: its roll stays as it is. */
  readonly segmentId: string | null;
  /** Whether who comes into the segment or leaves it comes onto the roll or leaves it. */
  readonly follows: boolean;
  readonly members: number;
}

/**
 * Segments as something may be asked of them. A segment is described anew and removed as the team likes; who is asked
 * something must not change by that, so it is asked of a roll, drawn from the segment.
 */
export interface SegmentRolls {
  /** @returns null where there is no such segment */
  draw(segmentId: string, follows: boolean): Promise<SegmentRoll | null>;
  /** Draws those that follow a last time: who is on them stays. @returns all of these, as they are now */
  settle(rollIds: readonly string[]): Promise<readonly SegmentRoll[]>;
  /** Ids that are unknown are left out. */
  look(rollIds: readonly string[]): Promise<readonly SegmentRoll[]>;
  /** Which of these members are on it: of a roll of many nobody reads all. */
  onRoll(rollId: string, members: readonly string[]): Promise<ReadonlySet<string>>;
}

export const SEGMENT_ROLLS = token<SegmentRolls>('SegmentRolls');
