import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Hands } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';
import { LIVE_ACTS } from './live.limits.ts';
import type { SessionDoor } from './session.door.ts';

interface RaiseHandCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** False where it is put down again. */
  readonly up: boolean;
}

/** Somebody in the session asks for the word, or does no longer. */
export class RaiseHand {
  constructor(
    private readonly hands: Hands,
    private readonly door: SessionDoor,
    private readonly bell: LiveBell,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotInSession, SessionClosed, NotAllowed, SignInNeeded, TooManyTries */
  async execute({ actor, gatheringId, up }: RaiseHandCommand): Promise<void> {
    actor.mustBeAllowed('event.register');
    const member = actor.mustBeMember();
    await this.throttle.hit(LIVE_ACTS, member);
    const changed = await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const { admission } = await this.door.enter(actor, gatheringId, at);
      if (!up) return this.hands.lower(gatheringId, member);
      admission.mustGiveWords(at);
      return this.hands.raise(gatheringId, member, at);
    });
    if (changed) this.bell.ring(gatheringId);
  }
}
