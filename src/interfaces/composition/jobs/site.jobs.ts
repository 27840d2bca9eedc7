import { ForgetApiTraces } from '#application/site/api-clients/forget-api-traces';
import { RenewFragments } from '#application/site/branding/renew-fragments';
import { SweepSharePictures } from '#application/site/sharing/sweep-share-pictures';
import { CloseWebhooks } from '#application/site/webhooks/close-webhooks';
import { DeliverWebhooks } from '#application/site/webhooks/deliver-webhooks';
import { ForgetWebhookLog } from '#application/site/webhooks/forget-webhook-log';
import { CLOSE_WEBHOOKS, DELIVER_WEBHOOKS } from '#application/site/webhooks/webhooks.jobs';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

export const siteJobs: JobsOf = (get) => [
  // Nothing is lost without what asks for it sooner: it comes by the clock too.
  aJob({ job: DELIVER_WEBHOOKS, at: EVERY_MINUTE, run: () => get(DeliverWebhooks).execute() }),
  // Asked for when one is revoked; by the clock for those whose day has passed, and what was held by others then.
  aJob({ job: CLOSE_WEBHOOKS, at: '25 4 * * *', run: () => get(CloseWebhooks).execute() }),
  aJob({ job: job('site.forget-webhook-log'), at: '35 4 * * *', run: () => get(ForgetWebhookLog).execute() }),
  aJob({ job: job('site.forget-api-traces'), at: '45 * * * *', run: () => get(ForgetApiTraces).execute() }),
  aJob({ job: job('site.renew-fragments'), at: '*/5 * * * *', run: () => get(RenewFragments).execute() }),
  aJob({
    job: job('site.sweep-share-pictures'),
    at: '50 3 * * *',
    run: () => get(SweepSharePictures).execute(),
  }),
];
