import { DomainError } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, FileStore, Sealing, UnitOfWork } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { DataExport, DataExportId, Exports } from './exports.port.ts';
import { EXPORT_LINK, exportExpiry, exportKey, ExportNotFound, isOver } from './exports.rules.ts';
import type { ExportingViewer } from './exporting.viewer.ts';

/** How far an export has come. */
export interface ExportState {
  readonly id: DataExportId;
  readonly kind: DataExport['kind'];
  readonly format: DataExport['format'];
  readonly state: 'running' | 'ready' | 'refused';
  readonly done: number;
  /** There was more than one file holds. */
  readonly truncated: boolean;
  readonly askedAt: Date;
  /** Until when it is there. */
  readonly until: Date;
  /** What stands for it in its link, which opens it for whoever holds it while whoever asked may have it; null while it is not ready. */
  readonly link: string | null;
  readonly bytes: number;
}

/** Whoever asked for an export sees how far it is; whoever holds its link fetches it, as long as whoever asked may have it. */
export class ReadExport {
  constructor(
    private readonly exports: Exports,
    private readonly asker: ExportingViewer,
    private readonly files: FileStore,
    private readonly sealing: Sealing,
    private readonly log: AuditLog,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ExportNotFound, SignInNeeded */
  async state({ actor, client }: Viewer, id: DataExportId): Promise<ExportState> {
    const one = await this.exports.find(id);
    const isTheirs = one?.askedBy === actor.mustBeMember() && one.clientId === (client?.id ?? null);
    if (!one || !isTheirs || isOver(one, this.clock.now())) throw new ExportNotFound();
    const { kind, format, done, truncated, askedAt, bytes, readyAt, refusedAt } = one;
    const until = exportExpiry(one);
    const link = readyAt === null ? null : this.sealing.seal(`${id} ${until.getTime()}`, EXPORT_LINK);
    const state = readyAt !== null ? 'ready' : refusedAt !== null ? 'refused' : 'running';
    return { id, kind, format, state, done, truncated, askedAt, until, link, bytes };
  }

  /** @throws ExportNotFound for what was never a link of ours, or is one no more: its day is over, or whoever asked lost what it takes */
  async file(
    link: string,
  ): Promise<{ readonly name: string; readonly format: DataExport['format']; readonly bytes: Uint8Array }> {
    const now = this.clock.now();
    const one = await this.exports.find(this.opened(link, now));
    if (!one?.readyAt || isOver(one, now)) throw new ExportNotFound();
    await this.mustStillBeTheirs(one);
    const file = await this.files.get(exportKey(one.id));
    if (!file) throw new ExportNotFound();
    await this.unitOfWork.run(() =>
      this.log.write({
        at: now,
        actorId: one.askedBy,
        action: 'export.fetch',
        objectKind: 'export',
        objectId: one.id,
        outcome: 'done',
        details: { what: one.kind, ...(one.clientId !== null && { client: one.clientId }) },
      }),
    );
    return { name: `${one.kind}.${one.format}`, format: one.format, bytes: file.bytes };
  }

  private async mustStillBeTheirs(one: DataExport): Promise<void> {
    await this.asker.of(one).catch((error: unknown) => {
      throw error instanceof DomainError ? new ExportNotFound() : error;
    });
  }

  private opened(link: string, now: Date): DataExportId {
    try {
      const [id = '', until = ''] = this.sealing.open(link, EXPORT_LINK).split(' ');
      if (Number(until) > now.getTime()) return knownId<'DataExport'>(id);
    } catch {
      // Sealed by nobody here.
    }
    throw new ExportNotFound();
  }
}
