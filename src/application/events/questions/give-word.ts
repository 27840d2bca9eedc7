import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { HandNotUp } from '#domain/events/questions/question.errors';
import type { Hands } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';

interface GiveWordCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** Null where nobody has it any more. */
  readonly memberId: MemberId | null;
}

/** Who runs the session gives the word to somebody who asks for it, and takes it back. One at a time has it. */
export class GiveWord {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly hands: Hands,
    private readonly bell: LiveBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, HandNotUp, NotAllowed, SessionClosed */
  async execute({ actor, gatheringId, memberId }: GiveWordCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      // Held: of two who give it at once, the later one takes it from whom the first gave it to.
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      if (memberId === null) return this.hands.takeBack(gatheringId);
      const at = this.clock.now();
      gathering.admission.mustGiveWords(at);
      if (!(await this.hands.give(gatheringId, memberId, at))) throw new HandNotUp();
    });
    this.bell.ring(gatheringId);
    if (memberId !== null) this.bell.ringSpeaker(gatheringId, memberId);
  }
}
