/** A process that takes one job, says so, and never finishes it: made to be killed. */
import { job } from '#application/shared/job';
import { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import { openQueueBackend, type QueueBackendConfig } from '#infrastructure/platform/jobs/queue-backend';

const config = JSON.parse(process.argv[2] ?? '') as QueueBackendConfig;
const silent = { done: () => {}, failed: () => {}, troubled: () => {} };
const backend = await openQueueBackend(config, () => {});
new JobWorker(backend, silent, { concurrency: 1, lockMs: 600, stalledCheckMs: 300 })
  .handle(job('endless'), async () => {
    process.stdout.write('taken\n');
    await new Promise(() => {});
  })
  .start();
