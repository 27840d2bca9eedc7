import { CountDays } from '#application/insights/rollups/count-days';
import { RebuildRollups } from '#application/insights/rollups/rebuild-rollups';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import type { Config } from './config.ts';
import { containerFor } from './container.ts';
import { takenFrom } from './provided.ts';
import { runCommand } from './run-command.ts';
import { openSurroundings } from './surroundings.ts';
import { withDatabase } from './with-database.ts';

/** Counts every past day again from what was told until then, mends what differs, and counts what is missing. */
const main = (config: Config): Promise<void> =>
  withDatabase(config, async (databaseUrl) => {
    await migrate(databaseUrl);
    const around = await openSurroundings(config, databaseUrl, createLogger(config.logLevel));
    try {
      const get = takenFrom(await containerFor({ ...around, publicUrl: config.publicUrl }));
      const { days, mended } = await get(RebuildRollups).execute();
      const fresh = await get(CountDays).execute();
      process.stdout.write(`Counted again: ${days}. Differences: ${mended}. Counted first: ${fresh}.\n`);
    } finally {
      await around.close();
    }
  });

await runCommand(main);
