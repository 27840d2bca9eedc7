import { DomainError } from '#domain/shared/domain-error';
import type { DataExport, DataExportId } from './exports.port.ts';

/** The job that makes one. */
export const MAKE_EXPORT = 'community.make-export';
export interface MakeExportJob {
  readonly exportId: string;
}
export const jobOf = (id: DataExportId): [{ readonly exportId: string }, { readonly dedupeKey: string }] => [
  { exportId: id },
  { dedupeKey: `${MAKE_EXPORT}.${id}` },
];

/** A file can be fetched for so long. */
export const EXPORT_HOURS = 24;
/** What one file holds at most. */
export const MOST_ROWS = 100_000;
/** What links are sealed for. */
export const EXPORT_LINK = 'export link';

const HOUR_MS = 3_600_000;
export const exportExpiry = ({ readyAt, askedAt }: Pick<DataExport, 'readyAt' | 'askedAt'>): Date =>
  new Date((readyAt ?? askedAt).getTime() + EXPORT_HOURS * HOUR_MS);
export const isOver = (one: Pick<DataExport, 'readyAt' | 'askedAt'>, at: Date): boolean =>
  exportExpiry(one) <= at;

/** Under a name that no address leads to. */
export const exportKey = (id: DataExportId): string => `exports/${id}/0`;

/** Nobody asked, somebody else did, or its day is over. */
export class ExportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.export-not-found';
  constructor() {
    super('No such export');
  }
}
