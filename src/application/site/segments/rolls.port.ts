import { token } from '../../shared/token.ts';

/** Who is in a segment, as it is kept by who draws it. Named `segment:` and its id. */
export interface Roll {
  readonly id: string;
  /** Null where the segment was removed since: its roll stays as it is. */
  readonly segmentId: string | null;
}

/** Rolls of the segments that the team composed; what is for a segment is kept for a roll of it. */
export interface Rolls {
  /** @returns null where there is no such segment */
  draw(segmentId: string, follows: boolean): Promise<Roll | null>;
  /** Ids that are unknown are left out. */
  look(rollIds: readonly string[]): Promise<readonly Roll[]>;
}

export const ROLLS = token<Rolls>('Rolls');
