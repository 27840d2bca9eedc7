import path from 'node:path';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import type { Config } from './config.ts';

/**
 * Runs a command on the configured database, on the embedded one where none is configured.
 * @throws when the embedded one is in use: the site must be stopped first
 */
export async function withDatabase(
  config: Config,
  work: (databaseUrl: string) => Promise<void>,
): Promise<void> {
  if (config.databaseUrl !== null) return work(config.databaseUrl);
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    ...(config.postgresPort !== null && { port: config.postgresPort }),
    log: (line) => void process.stderr.write(`${line}\n`),
    onGivenUp: () => process.exit(1),
  });
  try {
    await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
