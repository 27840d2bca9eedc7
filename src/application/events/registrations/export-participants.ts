import type { GatheringId } from '#domain/events/gatherings/ids';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { EXPORTS_PER_CALLER } from '../../shared/exports-per-caller.ts';
import type { Clock, Throttle } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { ParticipantsQuery } from '../gatherings/gatherings.query.ts';

/** Who registered to an event, with what they answered, as a table: it asks for a password given of late, and the log says how many it names. */
export class ExportParticipants {
  constructor(
    private readonly participants: ParticipantsQuery,
    private readonly acts: AuditedActs,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws GatheringNotFound, NotAllowed, IdentityNotConfirmed, TooManyTries */
  async execute(command: {
    readonly viewer: Viewer;
    readonly gatheringId: GatheringId;
  }): Promise<ReturnType<ParticipantsQuery['all']>> {
    const { viewer, gatheringId } = command;
    const { actor, session } = viewer;
    const taken = (count: object) => ({
      actor,
      action: 'export.ask',
      object: { kind: 'event', id: gatheringId },
      details: { what: 'participants', format: 'csv', ...count },
    });
    const named = await this.acts.refusing(taken({}), async () => {
      const count = await this.participants.count(actor, gatheringId);
      mustBeFresh(session, this.clock.now());
      await this.throttle.hit(EXPORTS_PER_CALLER, actor.mustBeMember());
      return count;
    });
    await this.acts.run(
      taken({ named }),
      async () => {},
      async () => {},
    );
    return this.participants.all(actor, gatheringId);
  }
}
