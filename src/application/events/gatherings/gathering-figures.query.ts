import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Turnout } from '#domain/events/gatherings/turnout';
import type { Actor } from '#domain/shared/actor';

/** What became of one event, in numbers. */
export interface GatheringFigures {
  /** Everybody who ever registered. */
  readonly registered: number;
  /** Who has a seat, or had one to the end. */
  readonly seated: number;
  /** Who waits, or is offered a seat. */
  readonly waiting: number;
  /** Who waited and was given a seat. */
  readonly promoted: number;
  readonly cancelled: number;
  readonly attended: number;
  /** The part of those with a seat who did not come, 0 to 1; null as long as it is not over, or nobody had one. */
  readonly noShowRate: number | null;
  readonly questions: number;
  readonly answered: number;
  readonly votes: number;
  /** How many followed its page at once, at most; null where nobody did. */
  readonly peak: number | null;
  /** Those with a seat, by branch; none as long as it is not over. */
  readonly turnout: readonly Turnout[];
}

export interface GatheringFiguresQuery {
  /** @throws GatheringNotFound, NotAllowed */
  execute(actor: Actor, gatheringId: GatheringId): Promise<GatheringFigures>;
}

/** Who has the page of a session open while it goes on: counted, five minutes by five minutes. */
export interface SessionVisits {
  /** Seen twice in the same minutes, somebody counts once. */
  note(gatheringId: GatheringId, memberId: string, at: Date): Promise<void>;
}
