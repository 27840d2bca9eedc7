import { job } from '../../shared/job.ts';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';

/** The job that runs every minute, and soon after something was told. */
export const SEND_LETTERS = job('community.send-letters');
/** The job of the clock: at 8 in Paris, and every half hour after, also at night, for who could not get theirs then. */
export const SEND_DIGESTS = job('community.send-digests');
/** The job that writes to some members, then asks for the next. */
export const SEND_DIGEST_BATCH = job<DigestBatch>('community.send-digest-batch');

export interface DigestBatch {
  readonly rhythm: DigestRhythm;
  /** Of the period, so that a batch that waited until the next one does nothing. */
  readonly key: string;
  /** Everybody was offered it: only who may have had to wait. */
  readonly again: boolean;
  /** The last member of the batch before. */
  readonly after: string | null;
}

/** Longer than the month that a digest looks back on, and than facts are kept. */
export const LETTERS_KEPT_DAYS = 90;
