import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { Metrics } from '#infrastructure/platform/observability/metrics';
import { serveMetrics } from '#infrastructure/platform/observability/metrics-server';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { appFrom } from './app.ts';
import { type Config, ConfigProblems, readConfig } from './config.ts';
import { containerFor } from './container.ts';
import { greetingFor } from './greeting.ts';
import { prepareData } from './prepare-data.ts';
import { markRunning } from './running-site.ts';
import { type Part, stopOnSignals } from './shutdown.ts';
import { openSurroundings } from './surroundings.ts';
import { startServing } from './web-process.ts';
import { startWorking } from './worker-process.ts';

// Old objects are looked for once the heap has grown by two fifths, not once it has doubled: half the memory.
setFlagsFromString('--heap-growing-percent=40');

/** Starts what the configuration asks for, in the order in which the parts need each other; stops in the reverse. */
async function main(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const stops: Part[] = [];
  const onStop = (name: string, stop: () => Promise<void>) => void stops.unshift({ name, stop });
  stopOnSignals(stops, logger);
  onStop('mark', markRunning());

  const databaseUrl = config.databaseUrl ?? (await embedded(config, onStop));
  await migrate(databaseUrl);
  const around = await openSurroundings(config, databaseUrl, logger);
  onStop('surroundings', () => around.close());
  const container = await containerFor({ ...around, publicUrl: config.publicUrl, realtime: around.realtime });
  const app = appFrom(container);
  await prepareData(container, config.seed);

  const metrics = new Metrics();
  if (config.metrics) {
    const served = await serveMetrics(metrics.registry, config.metrics.port, config.metrics.host);
    onStop('metrics', () => served.close());
  }
  if (config.process !== 'web') {
    const working = await startWorking({ config, databaseUrl, container, around, metrics, logger });
    onStop('worker', () => working.close());
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
}

async function embedded(
  config: Config,
  onStop: (name: string, stop: () => Promise<void>) => void,
): Promise<string> {
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    ...(config.postgresPort !== null && { port: config.postgresPort }),
  });
  onStop('postgres', () => postgres.stop());
  return postgres.url;
}

try {
  await main(readConfig(process.env));
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigProblems ? error.message : String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
