import { ForgetContacts } from '#application/insights/deflection/forget-contacts';
import { MakeEditions } from '#application/insights/reports/make-editions';
import { SendEditions } from '#application/insights/reports/send-editions';
import { CountDays } from '#application/insights/rollups/count-days';
import { COUNT_DAYS } from '#application/insights/rollups/rollups.jobs';
import { job } from '#application/shared/job';
import { aJob, EVERY_MINUTE, type JobsOf } from './planned-job.ts';

export const insightsJobs: JobsOf = (get) => [
  // Again and again: a day of which facts are still on their way is counted once they have come. What was missed while
  // nobody worked, or before anybody counted, is counted at once.
  aJob({ job: COUNT_DAYS, at: '*/10 * * * *', atStart: true, run: () => get(CountDays).execute() }),
  // Apart from how they are sent: why one of the two failed is told whatever became of the other.
  aJob({
    job: job('insights.make-reports'),
    at: EVERY_MINUTE,
    isTriedOnce: true,
    run: () => get(MakeEditions).execute(),
  }),
  aJob({
    job: job('insights.send-reports'),
    at: EVERY_MINUTE,
    isTriedOnce: true,
    run: () => get(SendEditions).execute(),
  }),
  aJob({ job: job('insights.forget-contacts'), at: '50 4 * * *', run: () => get(ForgetContacts).execute() }),
];
