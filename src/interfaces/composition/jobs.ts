import type { Container } from 'inversify';
import type { Job } from '#application/shared/job';
import type { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import { accountsJobs } from './jobs/accounts.jobs.ts';
import { communityJobs } from './jobs/community.jobs.ts';
import { engagementJobs } from './jobs/engagement.jobs.ts';
import { eventsJobs } from './jobs/events.jobs.ts';
import { insightsJobs } from './jobs/insights.jobs.ts';
import { moderationJobs } from './jobs/moderation.jobs.ts';
import type { PlannedJob } from './jobs/planned-job.ts';
import { platformJobs } from './jobs/platform.jobs.ts';
import { siteJobs } from './jobs/site.jobs.ts';
import { takenFrom } from './provided.ts';
import type { OpenSurroundings } from './surroundings.ts';

const JOBS = [
  platformJobs,
  siteJobs,
  accountsJobs,
  communityJobs,
  moderationJobs,
  engagementJobs,
  eventsJobs,
  insightsJobs,
];

/** Work that is asked for, and work that comes back by the clock, in Paris time. */
export const plannedJobs = (around: OpenSurroundings, container: Container): readonly PlannedJob[] =>
  JOBS.flatMap((jobsOf) => jobsOf(takenFrom(container), around));

/** Tells a worker what to do for each job, and the queue when. */
export async function registerJobs(
  worker: JobWorker,
  around: OpenSurroundings,
  container: Container,
): Promise<void> {
  const planned = plannedJobs(around, container);
  for (const { job, sendsOneMail, run } of planned)
    if (sendsOneMail) worker.handleMail(job, run);
    else worker.handle(job, run);
  for (const { job, at, isTriedOnce = false } of planned)
    if (at) await around.jobs.every(job, at, { isTriedOnce });
  for (const { job, atStart } of planned)
    if (atStart) await around.jobs.enqueue(job as Job, {}, { dedupeKey: job });
}
