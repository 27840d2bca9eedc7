import path from 'node:path';
import type { Logger } from 'pino';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { letAnswersGoFirst } from './answers-first.ts';
import { type Config, ConfigProblems, readConfig } from './config.ts';
import { openDoor } from './door.ts';
import { markRunning } from './running-site.ts';
import { type Part, stopAll, stopOnSignals } from './shutdown.ts';

const wholeSite = () => import('./whole-site.ts');

/** Starts what the environment asks for; says why and ends with code 1 where that cannot be done. */
export async function start(): Promise<void> {
  try {
    await started(readConfig(process.env));
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigProblems ? error.message : String((error as Error).stack)}\n`,
    );
    process.exit(1);
  }
}

/** Loads all that a start loads. */
export async function load(): Promise<void> {
  const { loadPages } = await import('./pages.ts');
  await Promise.all([wholeSite(), loadPages()]);
}

/** PostgreSQL gets up while everything else is loaded, and whoever watches is answered meanwhile. Stops in the reverse order. */
async function started(config: Config): Promise<void> {
  if (config.process === 'worker') letAnswersGoFirst();
  const logger = createLogger(config.logLevel);
  const stops: Part[] = [];
  const onStop = (name: string, stop: () => Promise<void>) => void stops.unshift({ name, stop });
  const isStopping = stopOnSignals(stops, logger);
  const onGivenUp = () => {
    if (!isStopping()) endsWithoutDatabase(logger);
  };
  onStop('mark', markRunning());
  const both = [config.databaseUrl ?? embedded(config, { logger, onGivenUp, onStop }), wholeSite()] as const;
  const opened = config.process === 'worker' ? Promise.resolve(null) : openDoor(config);
  // Heard of last: that the data is in use says more than that the port is.
  opened.catch(() => {});
  try {
    const [databaseUrl, { startWhole }] = await Promise.all(both);
    await startWhole({ config, databaseUrl, door: await opened, logger, onStop });
  } catch (error) {
    // PostgreSQL may still be getting up: whatever was started is stopped, then it is told why.
    await Promise.allSettled(both);
    await stopAll(stops, logger);
    throw error;
  }
}

async function embedded(
  config: Config,
  around: {
    readonly logger: Logger;
    readonly onGivenUp: () => void;
    readonly onStop: (name: string, stop: () => Promise<void>) => void;
  },
): Promise<string> {
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    ...(config.postgresPort !== null && { port: config.postgresPort }),
    log: (line) => around.logger.warn({ part: 'postgres' }, line),
    onGivenUp: around.onGivenUp,
  });
  around.onStop('postgres', () => postgres.stop());
  return postgres.url;
}

/** Whoever watches starts it anew, as one does by hand: a site that answers nothing is no site. One that is being stopped ends as it was told to. */
function endsWithoutDatabase(logger: Logger): void {
  logger.fatal('the site ends: its database does not start again');
  logger.flush(() => process.exit(1));
}
