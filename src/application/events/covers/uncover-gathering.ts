import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

/** Takes the picture of an event away. */
export class UncoverGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed */
  async execute({ actor, gatheringId }: { actor: Actor; gatheringId: GatheringId }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.show(null);
    });
  }
}
