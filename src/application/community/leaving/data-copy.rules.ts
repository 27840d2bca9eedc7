import { job } from '../../shared/job.ts';
import { DomainError } from '#domain/shared/domain-error';
import type { ThrottleRule } from '../../shared/ports.ts';
import type { DataCopy, DataCopyId } from './data-copies.port.ts';

/** The job that makes a copy. */
export const MAKE_DATA_COPY = job<MakeDataCopyJob>('community.make-data-copy');
export interface MakeDataCopyJob {
  readonly copyId: string;
}
/** What it is given; one at a time for each copy. */
export const jobOf = (id: DataCopyId): [{ readonly copyId: string }, { readonly dedupeKey: string }] => [
  { copyId: id },
  { dedupeKey: `${MAKE_DATA_COPY}.${id}` },
];

/** A copy that is ready can be fetched for so long; one that is not ready by then was given up. */
export const COPY_HOURS = 24;
/** Each copy is fetched so often: once, and again where a fetch broke off. */
export const FETCHES: ThrottleRule = { name: 'data-copy', limit: 3, windowSeconds: COPY_HOURS * 3600 };
const HOUR_MS = 3_600_000;

export const copyExpiry = ({ readyAt, askedAt }: Pick<DataCopy, 'readyAt' | 'askedAt'>): Date =>
  new Date((readyAt ?? askedAt).getTime() + COPY_HOURS * HOUR_MS);

export const isOver = (copy: Pick<DataCopy, 'readyAt' | 'askedAt'>, at: Date): boolean =>
  copyExpiry(copy) <= at;

/** There is none to fetch: nobody asked, it is not ready, or its day is over. */
export class NoDataCopy extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.no-data-copy';
  constructor() {
    super('No copy to fetch');
  }
}
