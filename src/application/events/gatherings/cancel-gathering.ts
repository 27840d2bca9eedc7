import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

interface CancelGatheringCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** As members are told. */
  readonly because: string;
}

/** It does not take place: the page says why, and everybody who is registered is told. */
export class CancelGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, GatheringCancelled, GatheringOver, NotAllowed, InvalidValue beside `because` */
  async execute({ actor, gatheringId, because }: CancelGatheringCommand): Promise<void> {
    const said = boundedText('because', because, { min: 5, max: 500 });
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      const at = this.clock.now();
      gathering.answerFor('closed', { by: actor, reason: said, decisionId: this.ids.next(), at });
      gathering.cancel(said, at);
      gathering.tell('cancelled', await this.registrations.standingMembers(gatheringId), at);
    });
  }
}
