import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { EXPORTS_PER_CALLER } from '../../shared/exports-per-caller.ts';
import type { Clock, Ids, JobQueue, Throttle } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { DataExportId, ExportFormat, ExportKind, Exports } from './exports.port.ts';
import { jobOf, MAKE_EXPORT, mustBeAllowedToExport } from './exports.rules.ts';

/** Older than every password: where nobody knows what was shown, no change of it is outlived. */
const LONG_AGO = new Date(0);

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

  /** Who asks for members without a machine has just shown who they are. @throws NotAllowed, IdentityNotConfirmed, TooManyTries */
  async execute(command: {
    readonly viewer: Viewer;
    readonly kind: ExportKind;
    readonly format: ExportFormat;
  }): Promise<{ id: DataExportId }> {
    const { viewer, kind, format } = command;
    const { actor, client } = viewer;
    const askedBy = actor.mustBeMember();
    const id = this.ids.next<DataExportId>();
    const askedAt = this.clock.now();
    await this.acts.run(
      { actor, action: 'export.ask', object: { kind: 'export', id }, details: { what: kind, format } },
      async () => {
        mustBeAllowedToExport(kind, viewer);
        if (kind === 'members' && !client) mustBeFresh(viewer.session, askedAt);
        await this.throttle.hit(EXPORTS_PER_CALLER, client?.id ?? askedBy);
      },
      () =>
        this.exports.start({
          id,
          askedBy,
          clientId: client?.id ?? null,
          scopes: client?.scopes ?? [],
          kind,
          format,
          askedAt,
          since: client ? (client.since ?? LONG_AGO) : askedAt,
        }),
    );
    await this.jobs.soon(MAKE_EXPORT, ...jobOf(id));
    return { id };
  }
}
