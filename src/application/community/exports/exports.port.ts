import type { Id, MemberId } from '#domain/shared/id';

export type DataExportId = Id<'DataExport'>;

export const EXPORT_KINDS = ['topics', 'members'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const EXPORT_FORMATS = ['ndjson', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What somebody, or a machine of theirs, asked to have as one file. */
export interface DataExport {
  readonly id: DataExportId;
  readonly askedBy: MemberId;
  /** The machine that asked, with what it could read then; null where the member did. */
  readonly clientId: string | null;
  readonly scopes: readonly string[];
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly askedAt: Date;
  /** When what was shown to ask had been given: the secret of the machine; who asked themselves showed it then. */
  readonly since: Date;
  /** Rows that were read. */
  readonly done: number;
  readonly bytes: number;
  /** There was more than one file holds. */
  readonly truncated: boolean;
  readonly readyAt: Date | null;
  /** Nothing comes of it any more: whoever asked may not read it now, or words were taken out of everywhere since. */
  readonly refusedAt: Date | null;
}

/** What was asked for as files: each is started, made in steps, and then there to be fetched, or refused. */
export interface Exports {
  start(one: Omit<DataExport, 'done' | 'bytes' | 'truncated' | 'readyAt' | 'refusedAt'>): Promise<void>;
  find(id: DataExportId): Promise<DataExport | null>;
  ofMember(memberId: MemberId): Promise<readonly DataExport[]>;
  /** @param done rows that were read so far */
  progress(id: DataExportId, done: number): Promise<void>;
  /** @returns false where nobody waits for it any more */
  finish(
    id: DataExportId,
    p: Pick<DataExport, 'done' | 'bytes' | 'truncated'> & { readonly at: Date },
  ): Promise<boolean>;
  refuse(id: DataExportId, at: Date): Promise<void>;
  /**
   * Nothing comes any more of those that could be fetched or are being made. Whoever asks meanwhile waits until this stands.
   * Within a unit of work.
   */
  refuseAll(at: Date): Promise<void>;
  askedBefore(at: Date): Promise<readonly DataExport[]>;
  drop(id: DataExportId): Promise<void>;
}
