import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import type { Config } from './config.ts';
import { containerFor } from './container.ts';
import { takenFrom } from './provided.ts';
import { runCommand } from './run-command.ts';
import { openSurroundings } from './surroundings.ts';
import { withDatabase } from './with-database.ts';

/** Replays what members did and compares the ledger of points with it; a ledger that differs is written anew. */
const main = (config: Config): Promise<void> =>
  withDatabase(config, async (databaseUrl) => {
    await migrate(databaseUrl);
    const around = await openSurroundings(config, databaseUrl, createLogger(config.logLevel));
    try {
      const container = await containerFor({ ...around, publicUrl: config.publicUrl });
      const { members, lines, mended, awards } = await takenFrom(container)(RebuildLedger).execute();
      process.stdout.write(
        `Replayed: ${lines} lines of ${members} members. Differences: ${mended} ledgers or boards, ${awards} badges.\n`,
      );
    } finally {
      await around.close();
    }
  });

await runCommand(main);
