import type { GatheringId } from '#domain/events/gatherings/ids';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { ParticipantsQuery } from '../gatherings/gatherings.query.ts';

/** Who registered to an event, with what they answered, as a table: it asks for a password given of late, and the log says how many it names. */
export class ExportParticipants {
  constructor(
    private readonly participants: ParticipantsQuery,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws GatheringNotFound, NotAllowed, IdentityNotConfirmed */
  async execute(command: {
    readonly viewer: Viewer;
    readonly gatheringId: GatheringId;
  }): Promise<ReturnType<ParticipantsQuery['all']>> {
    const { viewer, gatheringId } = command;
    const { actor, session } = viewer;
    const taken = (rows: object) => ({
      actor,
      action: 'export.ask',
      object: { kind: 'event', id: gatheringId },
      details: { what: 'participants', format: 'csv', ...rows },
    });
    const rows = await this.acts.refusing(taken({}), async () => {
      const count = await this.participants.count(actor, gatheringId);
      mustBeFresh(session, this.clock.now());
      return count;
    });
    await this.acts.run(
      taken({ rows }),
      async () => {},
      async () => {},
    );
    return this.participants.all(actor, gatheringId);
  }
}
