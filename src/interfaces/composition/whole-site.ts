import type { Logger } from 'pino';
import { ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { Metrics } from '#infrastructure/platform/observability/metrics';
import { serveMetrics } from '#infrastructure/platform/observability/metrics-server';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { appFrom } from './app.ts';
import type { Config } from './config.ts';
import { containerFor } from './container.ts';
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
  logger: Logger;
  onStop: (name: string, stop: () => Promise<void>) => void;
}): Promise<void> {
  const { config, databaseUrl, logger, onStop } = parts;
  // Read while the database is asked. Who needs them waits for them, and hears what went wrong.
  if (config.process !== 'worker' && !config.development) loadPages().catch(() => {});
  await migrate(databaseUrl, {
    onWait: (migration, error) => logger.warn({ err: error, migration }, 'migration waits for a lock'),
  });
  const around = await openSurroundings(config, databaseUrl, logger);
  onStop('surroundings', () => around.close());
  const container = await containerFor({ ...around, publicUrl: config.publicUrl, realtime: around.realtime });
  const app = appFrom(container);
  await prepareData(container, config.seed);

  const metrics = new Metrics();
  let working: ReturnType<typeof startWorking> | undefined;
  // Told of before it begins: it stops once no request is answered any more.
  onStop('worker', async () => (await working)?.close());
  if (config.metrics) {
    const served = await serveMetrics(metrics.registry, config.metrics.port, config.metrics.host);
    onStop('metrics', () => served.close());
  }
  if (config.process !== 'worker') {
    const serving = await startServing({
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
