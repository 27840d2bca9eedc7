import type { Logger } from 'pino';
import { ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { Metrics } from '#infrastructure/platform/observability/metrics';
import { serveMetrics } from '#infrastructure/platform/observability/metrics-server';
import { migrate, waitingSentence } from '#infrastructure/platform/persistence/migrate';
import { appFrom } from './app.ts';
import type { Config } from './config.ts';
import { containerFor } from './container.ts';
import type { Door } from './door.ts';
import { greetingFor } from './greeting.ts';
import { loadPages } from './pages.ts';
import { prepareData } from './prepare-data.ts';
import { openSurroundings } from './surroundings.ts';
import { startServing } from './web-process.ts';
import { startWorking } from './worker-process.ts';

/** Starts what the configuration asks for, in the order in which the parts need each other. */
export async function startWhole(parts: {
  config: Config;
  databaseUrl: string;
  /** Null where no pages are served. */
  door: Door | null;
  logger: Logger;
  onStop: (name: string, stop: () => Promise<void>) => void;
}): Promise<void> {
  const { config, databaseUrl, door, logger, onStop } = parts;
  // Read while the database is asked. Who needs them waits for them, and hears what went wrong.
  if (config.process !== 'worker' && !config.development) loadPages().catch(() => {});
  const metrics = new Metrics();
  if (config.metrics) {
    // Before a migration, which may take long: whoever watches a worker asks for nothing else.
    const served = await serveMetrics(metrics.registry, config.metrics.port, config.metrics.host);
    onStop('metrics', () => served.close());
  }
  await migrate(databaseUrl, {
    onWait: (migration, waits) => logger.warn({ migration }, waitingSentence(migration, waits)),
  });
  const around = await openSurroundings(config, databaseUrl, logger);
  onStop('surroundings', () => around.close());
  metrics.watchPool('reading', around.database.pool);
  metrics.watchPool('writing', around.database.writing);
  const container = await containerFor({ ...around, publicUrl: config.publicUrl, realtime: around.realtime });
  const app = appFrom(container);
  await prepareData(container, config.seed);

  let working: ReturnType<typeof startWorking> | undefined;
  // Told of before it begins: it stops once no request is answered any more.
  onStop('worker', async () => (await working)?.close());
  if (door) {
    const serving = await startServing({
      door,
      config,
      app,
      rights: container.get(ROLE_RIGHTS),
      around,
      metrics,
      logger,
    });
    onStop('http', () => serving.close());
    process.stdout.write(await greetingFor(config, around.database.sql, performance.now()));
  }
  // What is to happen after answers waits in the database until then: the first page waits for none of it.
  if (config.process !== 'web')
    working = startWorking({ config, databaseUrl, container, around, metrics, logger });
  await working;
}
