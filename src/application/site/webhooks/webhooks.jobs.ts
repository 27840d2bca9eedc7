import { job } from '../../shared/job.ts';

/** Sends what waits for other systems. */
export const DELIVER_WEBHOOKS = job('site.deliver-webhooks');
