/** Sends what waits for other systems. */
export const DELIVER_WEBHOOKS = 'site.deliver-webhooks';
