import { job } from '../../shared/job.ts';
import { NotAllowed } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { Viewer } from '../../shared/viewer.ts';
import type { DataExport, DataExportId, ExportKind } from './exports.port.ts';

/** The job that makes one. */
export const MAKE_EXPORT = job<MakeExportJob>('community.make-export');
interface MakeExportJob {
  readonly exportId: string;
}
export const jobOf = (id: DataExportId): [{ readonly exportId: string }, { readonly dedupeKey: string }] => [
  { exportId: id },
  { dedupeKey: `${MAKE_EXPORT}.${id}` },
];

/** A file can be fetched for so long. */
const EXPORT_HOURS = 24;
/** What one file holds at most: more than everybody who is entitled to be a member. */
export const MOST_ROWS = 500_000;
/** What links are sealed for. */
export const EXPORT_LINK = 'export link';

const HOUR_MS = 3_600_000;
export const exportExpiry = ({ readyAt, askedAt }: Pick<DataExport, 'readyAt' | 'askedAt'>): Date =>
  new Date((readyAt ?? askedAt).getTime() + EXPORT_HOURS * HOUR_MS);
export const isOver = (one: Pick<DataExport, 'readyAt' | 'askedAt'>, at: Date): boolean =>
  exportExpiry(one) <= at;

/** Under a name that no address leads to. */
export const exportKey = (id: DataExportId): string => `exports/${id}/0`;

/** By what each is read one by one. */
const READ_BY = {
  topics: { right: 'topic.read', scope: 'topics:read' },
  members: { right: 'member.read', scope: 'members:read' },
} as const;

/** What it takes to ask for an export, to have it made and to have it fetched. @throws NotAllowed, ModuleClosed, SignInNeeded */
export function mustBeAllowedToExport(kind: ExportKind, { actor, client }: Viewer): void {
  const { right, scope } = READ_BY[kind];
  actor.mustBeAllowed('export.make');
  if (kind === 'members') actor.mustUse('directory');
  actor.mustBeAllowed(right);
  // Another scope may open the same right.
  if (client && !client.scopes.includes(scope)) throw new NotAllowed(right);
}

/** Nobody asked, somebody else did, whoever asked may have it no more, or its day is over. */
export class ExportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.export-not-found';
  constructor() {
    super('No such export');
  }
}
