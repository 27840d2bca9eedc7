import { job } from '../../shared/job.ts';

/** Sends what waits for other systems. */
export const DELIVER_WEBHOOKS = job('site.deliver-webhooks');
/** Lets go of what clients that are over leave. */
export const CLOSE_WEBHOOKS = job('site.close-webhooks');
