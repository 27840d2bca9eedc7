import type { Container } from 'inversify';
import type { Logger } from 'pino';
import { BullFactQueue } from '#infrastructure/platform/facts/fact-queue';
import { FactWorker } from '#infrastructure/platform/facts/fact-worker';
import { OutboxRelay } from '#infrastructure/platform/facts/outbox-relay';
import { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import type { Metrics } from '#infrastructure/platform/observability/metrics';
import { observers, WorkLog } from '#infrastructure/platform/observability/work-log';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import type { UnitOfWork } from '#application/shared/ports';
import type { Config } from './config.ts';
import { registerJobs } from './jobs.ts';
import { answering } from './readiness.ts';
import { subscriptionsOf } from './subscriptions.ts';
import type { OpenSurroundings } from './surroundings.ts';

/** What happens after the answer was given: facts carried to their consumers, jobs done in their time. */
export async function startWorking(parts: {
  config: Config;
  databaseUrl: string;
  container: Container;
  around: OpenSurroundings;
  metrics: Metrics;
  logger: Logger;
}): Promise<{ close(): Promise<void> }> {
  const { container, around, metrics, logger, config } = parts;
  const subscriptions = subscriptionsOf(container);
  const watching = observers(metrics, new WorkLog(logger));
  const answers = answering(
    async () => {
      const row = await around.database.sql.row<{ isCopy: boolean }>(
        'select pg_is_in_recovery() as "isCopy"',
      );
      if (row?.isCopy) throw new Error('The database takes no writes: it follows another one');
    },
    (err) => logger.warn({ err }, 'jobs wait for the database'),
  );
  const running = {
    concurrency: 4,
    graceMs: config.shutdownSeconds * 1000,
    isDatabaseAway: async () => !(await answers()),
  };
  const queue = new BullFactQueue(around.queue);
  const relay = new OutboxRelay(parts.databaseUrl, queue, subscriptions, watching);
  const unitOfWork = container.get<UnitOfWork>(UNIT_OF_WORK);
  const facts = new FactWorker(
    around.queue,
    queue,
    subscriptions,
    unitOfWork,
    around.database.sql,
    watching,
    running,
  );
  const jobs = new JobWorker(around.queue, watching, running);
  await registerJobs(jobs, around, container);
  metrics.watchQueue('facts', () => queue.depth());
  metrics.watchQueue('jobs', () => around.jobs.depth());
  facts.start();
  jobs.start();
  relay.start();
  return {
    close: async () => {
      await relay.close();
      await Promise.all([facts.close(), jobs.close()]);
      await queue.close();
    },
  };
}
