import { job } from '../../shared/job.ts';

/** Ends what came of a provider that is closed. */
export const END_SESSIONS_OF_CLOSED = job<{ readonly providerId: string }>(
  'community.end-sessions-of-closed',
);

/** Takes back what a provider gave and gives no more. */
export const TAKE_BACK_PROVIDED = job<TakeBackProvidedJob>('community.take-back-provided');

export interface TakeBackProvidedJob {
  readonly providerId: string;
  /** closed: all that it gave · rules: what no rule of it gives now */
  readonly because: 'closed' | 'rules';
}
