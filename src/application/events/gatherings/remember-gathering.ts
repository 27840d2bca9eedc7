import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { safeLink } from '#domain/events/gatherings/gathering-terms';
import type { Actor } from '#domain/shared/actor';
import { judgedTogether } from '#domain/shared/domain-error';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { GatheringTexts } from './gathering-texts.composer.ts';

export interface RememberGatheringCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** Where it can be seen again; empty for nowhere. */
  readonly replay: string;
  /** What was said; empty for nothing. */
  readonly minutes: string;
}

/** Keeps what is left of an event: where to see it again, and what was said. */
export class RememberGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly texts: GatheringTexts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed, InvalidValue, InvalidValues beside the fields */
  async execute({ actor, gatheringId, replay, minutes }: RememberGatheringCommand): Promise<void> {
    const judged = judgedTogether({
      replay: () => safeLink('replay', replay),
      minutes: () => (minutes.trim() === '' ? null : this.texts.written('minutes', minutes)),
    });
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.remember(judged);
    });
  }
}
