import type { Actor } from '#domain/shared/actor';

/** A segment that something may be asked of. */
export interface SegmentChoice {
  readonly id: string;
  readonly name: string;
}

/** What was drawn from one already. */
export interface DrawnChoice extends SegmentChoice {
  readonly members: number;
  readonly follows: boolean;
  readonly drawnAt: Date;
}

export interface SegmentChoices {
  /** By name; none for who may not compose them. */
  readonly segments: readonly SegmentChoice[];
  /** Those that something asks already. */
  readonly drawn: readonly DrawnChoice[];
}

/** What forms may offer as audience. */
export interface SegmentChoicesQuery {
  /** @param audiences that are chosen already, of something that the actor runs */
  execute(actor: Actor, audiences: readonly string[]): Promise<SegmentChoices>;
}
