import { type SegmentId, segmentOf } from '#domain/community/segments/segment';
import type { AskedFilter } from '#domain/community/segments/segment-filter';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, JobQueue } from '../../shared/ports.ts';
import { FOLLOW_SEGMENT } from './segments.jobs.ts';
import type { Segments } from './segments.port.ts';

interface SaveSegmentCommand {
  readonly actor: Actor;
  /** Null for a new one. */
  readonly id: SegmentId | null;
  /** When it was changed last, as its form showed it; null for a new one. */
  readonly seen: Date | null;
  readonly name: string;
  readonly description: string;
  readonly filter: AskedFilter;
}

/** Gives a set of members a name, or describes it anew: it is counted, and what follows it follows, right after, by a job, however many they are. */
export class SaveSegment {
  constructor(
    private readonly segments: Segments,
    private readonly jobs: JobQueue,
    private readonly ids: Ids,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, SegmentNotFound, ChangedMeanwhile, SegmentNameTaken */
  async execute(command: SaveSegmentCommand): Promise<{ id: SegmentId }> {
    const by = command.actor.mustBeMember();
    const { actor, name } = command;
    const [id, at] = [command.id ?? this.ids.next<SegmentId>(), this.clock.now()];
    await this.acts.run(
      { actor, action: 'segment.save', object: { kind: 'segment', id }, details: { name } },
      async () => {
        actor.mustBeAllowed('segment.manage');
        return segmentOf(id, command);
      },
      async (segment) => {
        if (command.id === null) return this.segments.add(segment, by, at);
        await this.segments.change(segment, command.seen, by, at);
      },
    );
    // Where the queue is away, the next hour follows all the same.
    await this.jobs.soon(FOLLOW_SEGMENT, { segmentId: id });
    return { id };
  }
}
