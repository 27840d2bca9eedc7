import type { MemberId } from '#domain/shared/id';

/** Who takes part in which event, as Events tells it: they know of its channel. */
export interface EventSeats {
  /** What is told late does not undo what was told of a later moment. */
  seat(gatheringId: string, member: MemberId, seated: boolean, at: Date): Promise<void>;
  /** These run it from now on, and nobody else. */
  run(gatheringId: string, members: readonly MemberId[], at: Date): Promise<void>;
  isRunBy(gatheringId: string, member: MemberId): Promise<boolean>;
  /** Who took part in what was over before is nobody's to know any more. */
  forgetBefore(at: Date): Promise<void>;
}
