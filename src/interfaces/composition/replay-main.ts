import { replayParkedFacts } from '#infrastructure/platform/facts/fact-worker';
import { JOBS_QUEUE } from '#infrastructure/platform/jobs/bull-jobs';
import { replayFailed } from '#infrastructure/platform/jobs/failed-jobs';
import { openQueueBackend } from '#infrastructure/platform/jobs/queue-backend';
import type { Config } from './config.ts';
import { runCommand } from './run-command.ts';
import { queueBackendOf } from './surroundings.ts';
import { withDatabase } from './with-database.ts';

/** Gives deliveries of facts and jobs that failed for good another round of tries, once their cause is mended. */
const main = (config: Config): Promise<void> =>
  withDatabase(config, async (databaseUrl) => {
    const backend = await openQueueBackend(queueBackendOf(config, databaseUrl), (queue, error) =>
      process.stderr.write(`${queue}: ${error.message}\n`),
    );
    try {
      const [facts, jobs] = [await replayParkedFacts(backend), await replayFailed(backend, JOBS_QUEUE)];
      process.stdout.write(`Tried again: ${facts} deliveries of facts, ${jobs} jobs.\n`);
    } finally {
      await backend.close();
    }
  });

await runCommand(main);
