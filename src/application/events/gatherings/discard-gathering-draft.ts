import { NotADraft } from '#domain/events/gatherings/gathering.errors';
import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

/** Throws a draft away that nobody but the team ever saw. */
export class DiscardGatheringDraft {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotADraft, NotAllowed */
  async execute({ actor, gatheringId }: { actor: Actor; gatheringId: GatheringId }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      if (!gathering.isDraft) throw new NotADraft();
      this.gatherings.remove(gathering);
    });
  }
}
