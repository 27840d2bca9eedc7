import type { Container } from 'inversify';
import { forgetOldFacts } from '#infrastructure/platform/facts/forget-old-facts';
import type { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import type { OpenSurroundings } from './surroundings.ts';

/** Work that comes back by the clock, in Paris time. */
export async function registerJobs(
  worker: JobWorker,
  around: OpenSurroundings,
  _container: Container,
): Promise<void> {
  worker.handle('platform.forget-old-facts', async () => {
    await forgetOldFacts(around.database.pool);
  });
  await around.jobs.every('platform.forget-old-facts', '15 3 * * *', 'platform.forget-old-facts');
}
