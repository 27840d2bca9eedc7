import { CheckAuditChain } from '#application/shared/audit-chain';
import { ForgetOldActs } from '#application/shared/forget-old-acts';
import { FACTS_QUEUE } from '#infrastructure/platform/facts/fact-queue';
import { forgetOldFacts } from '#infrastructure/platform/facts/forget-old-facts';
import { JOBS_QUEUE } from '#infrastructure/platform/jobs/bull-jobs';
import { forgetOldFailures } from '#infrastructure/platform/jobs/failed-jobs';
import { NotTriedAgain } from '#infrastructure/platform/jobs/not-tried-again';
import { forgetOldMails } from '#infrastructure/platform/mail/forget-old-mails';
import { AUDIT_CHAIN } from '#infrastructure/platform/platform.tokens';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

/** The platform itself: facts, queues and the log. */
export const platformJobs: JobsOf = (get, around) => [
  aJob({
    job: job('platform.forget-old-facts'),
    at: '15 3 * * *',
    run: () => forgetOldFacts(around.database.pool),
  }),
  aJob({
    job: job('platform.forget-old-failures'),
    at: '25 3 * * *',
    run: async () => {
      for (const queue of [FACTS_QUEUE, JOBS_QUEUE]) await forgetOldFailures(around.queue, queue);
    },
  }),
  aJob({
    job: job('platform.forget-old-mails'),
    at: '5 3 * * *',
    run: async () => {
      for (const folder of around.mailFolders) await forgetOldMails(folder, around.clock.now());
    },
  }),
  aJob({ job: job('platform.chain-audit'), at: EVERY_MINUTE, run: () => get(AUDIT_CHAIN).grow() }),
  aJob({
    job: job('platform.check-audit'),
    at: '40 3 * * *',
    run: async () => {
      const { breaks } = await get(CheckAuditChain).execute();
      if (breaks.length > 0) throw new NotTriedAgain(`The audit log was altered: ${JSON.stringify(breaks)}`);
    },
  }),
  aJob({
    job: job('platform.forget-old-acts'),
    at: '50 3 * * *',
    run: async () => void (await get(ForgetOldActs).execute()),
  }),
];
