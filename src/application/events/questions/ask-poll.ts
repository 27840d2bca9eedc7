import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { LiveBell } from './live.bell.ts';

interface AskPollCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** Null where none is asked any more. */
  readonly pollId: Id<'Poll'> | null;
}

/** Who runs the session puts a poll before all who take part in it. Who may vote in it is the poll's to say. */
export class AskPoll {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly bell: LiveBell,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws GatheringNotFound, NotAllowed */
  async execute({ actor, gatheringId, pollId }: AskPollCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.mustBeRunBy(actor);
      gathering.askPoll(pollId);
    });
    this.bell.ring(gatheringId);
  }
}
