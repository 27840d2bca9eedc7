import type { Container } from 'inversify';
import { ForgetUnconfirmed } from '#application/community/accounts/forget-unconfirmed';
import { SweepOrphanFiles } from '#application/community/files/sweep-orphan-files';
import type { Sessions } from '#domain/community/accounts/accounts.port';
import { SESSIONS } from '#infrastructure/community/accounts/accounts.module';
import { forgetOldFacts } from '#infrastructure/platform/facts/forget-old-facts';
import type { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import type { OpenSurroundings } from './surroundings.ts';

/** Work that comes back by the clock, in Paris time. */
export async function registerJobs(
  worker: JobWorker,
  around: OpenSurroundings,
  container: Container,
): Promise<void> {
  worker.handle('platform.forget-old-facts', async () => {
    await forgetOldFacts(around.database.pool);
  });
  worker.handle('community.sweep-orphan-files', async () => {
    await container.get<SweepOrphanFiles>(SweepOrphanFiles).execute();
  });
  worker.handle('community.forget-dead-sessions', async () => {
    await container.get<Sessions>(SESSIONS as never).forgetDead(around.clock.now());
  });
  worker.handle('community.forget-unconfirmed', async () => {
    await container.get<ForgetUnconfirmed>(ForgetUnconfirmed).execute();
  });
  await around.jobs.every('platform.forget-old-facts', '15 3 * * *', 'platform.forget-old-facts');
  await around.jobs.every('community.sweep-orphan-files', '45 3 * * *', 'community.sweep-orphan-files');
  await around.jobs.every('community.forget-dead-sessions', '5 4 * * *', 'community.forget-dead-sessions');
  await around.jobs.every('community.forget-unconfirmed', '25 4 * * *', 'community.forget-unconfirmed');
}
