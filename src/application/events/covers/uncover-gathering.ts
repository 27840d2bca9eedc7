import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

/** Takes the picture of an event away. Where it has none, nobody answers for anything. */
export class UncoverGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed */
  async execute({ actor, gatheringId }: { actor: Actor; gatheringId: GatheringId }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      const at = this.clock.now();
      if (gathering.show(null))
        gathering.answerFor('rewritten', { by: actor, reason: null, decisionId: this.ids.next(), at });
    });
  }
}
