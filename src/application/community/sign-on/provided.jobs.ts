import { job } from '../../shared/job.ts';

/** Takes back what a provider gave and gives no more. */
export const TAKE_BACK_PROVIDED = job<TakeBackProvidedJob>('community.take-back-provided');

export interface TakeBackProvidedJob {
  readonly providerId: string;
  /** closed: all that it gave · rules: what no rule of it gives now */
  readonly because: 'closed' | 'rules';
}
