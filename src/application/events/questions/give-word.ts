import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Hands } from '#domain/events/questions/questions.port';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';

export interface GiveWordCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  readonly memberId: MemberId;
}

/** Who runs the session gives the word to somebody: their hand is down again. */
export class GiveWord {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly hands: Hands,
    private readonly bell: LiveBell,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed */
  async execute({ actor, gatheringId, memberId }: GiveWordCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      (await this.gatherings.get(gatheringId)).mustBeRunBy(actor);
      await this.hands.lower(gatheringId, memberId);
    });
    this.bell.ring(gatheringId);
  }
}
