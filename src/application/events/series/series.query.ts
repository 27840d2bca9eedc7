import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';

/** A date of a series that is to come. */
export interface SeriesDate {
  readonly id: GatheringId;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly zone: string;
  readonly isDraft: boolean;
  /** All who have a seat, are offered one, or wait. */
  readonly standing: number;
}

export interface SeriesQuery {
  /** Those of the series of this event that are to come and that the actor runs, the first first. @throws NotAllowed */
  execute(actor: Actor, gatheringId: GatheringId): Promise<readonly SeriesDate[]>;
}
