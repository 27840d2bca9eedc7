import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from '../questions/live.bell.ts';

interface EndGatheringCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
}

/** Who runs a session that goes on says that it is over. Whoever came knows: nobody is written to. */
export class EndGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly bell: LiveBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, GatheringNotUnderWay, NotAllowed */
  async execute({ actor, gatheringId }: EndGatheringCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.endNow(this.clock.now());
    });
    this.bell.ring(gatheringId);
  }
}
