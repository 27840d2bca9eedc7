import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Puts a draft before everybody: registrations begin. */
export class PublishGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotADraft, NotAllowed */
  async execute({ actor, gatheringId }: { actor: Actor; gatheringId: GatheringId }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.publish(this.clock.now());
    });
  }
}
