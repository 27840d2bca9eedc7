import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, JobQueue, Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { DataExportId, ExportFormat, ExportKind, Exports } from './exports.port.ts';
import { jobOf, MAKE_EXPORT } from './exports.rules.ts';

const PER_CALLER: ThrottleRule = { name: 'exports', limit: 5, windowSeconds: 3600 };

/** Much at once is made in the background: what is asked for is known by its job. */
export class AskForExport {
  constructor(
    private readonly exports: Exports,
    private readonly acts: AuditedActs,
    private readonly jobs: JobQueue,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, TooManyTries */
  async execute(command: {
    readonly viewer: Viewer;
    readonly kind: ExportKind;
    readonly format: ExportFormat;
  }): Promise<{ id: DataExportId }> {
    const { viewer, kind, format } = command;
    const { actor, client } = viewer;
    const askedBy = actor.mustBeMember();
    const id = this.ids.next<DataExportId>();
    await this.acts.run(
      { actor, action: 'export.ask', object: { kind: 'export', id }, details: { what: kind, format } },
      async () => {
        actor.mustBeAllowed('export.make');
        actor.mustBeAllowed(kind === 'members' ? 'member.read' : 'topic.read');
        await this.throttle.hit(PER_CALLER, client?.id ?? askedBy);
      },
      () =>
        this.exports.start({
          id,
          askedBy,
          clientId: client?.id ?? null,
          scopes: client?.scopes ?? [],
          kind,
          format,
          askedAt: this.clock.now(),
        }),
    );
    await this.jobs.enqueue(MAKE_EXPORT, ...jobOf(id));
    return { id };
  }
}
