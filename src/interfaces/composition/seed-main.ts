import path from 'node:path';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { ConfigProblems, readConfig } from './config.ts';
import { containerFor } from './container.ts';
import { prepareData } from './prepare-data.ts';
import { openSurroundings } from './surroundings.ts';

/** `npm run seed`: fills an empty database with the demonstration, without serving it. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const postgres =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres') })
      : null;
  const url = config.databaseUrl ?? postgres!.url;
  await migrate(url);
  const around = await openSurroundings(config, url, createLogger('warn'));
  await prepareData(await containerFor({ ...around, publicUrl: config.publicUrl }), 'demo');
  await around.close();
  await postgres?.stop();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigProblems ? error.message : String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
