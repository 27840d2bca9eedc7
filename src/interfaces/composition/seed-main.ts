import { createLogger } from '#infrastructure/platform/observability/logger';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { type Config, ConfigProblems, type WhyNoDemonstration } from './config.ts';
import { containerFor } from './container.ts';
import { prepareData } from './prepare-data.ts';
import { runCommand } from './run-command.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, seedDemonstration } from './seed/demonstration.ts';
import { seedPartsFrom } from './seed/parts.ts';
import { openSurroundings } from './surroundings.ts';
import { withDatabase } from './with-database.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Fills the configured database with the demonstration, unless anybody is registered there, and stops.
 * @throws where others come in and nobody said that they may meet accounts with a public password, and where nobody asked for these
 */
async function main(config: Config): Promise<void> {
  if (config.noDemonstration) throw new ConfigProblems([REFUSALS[config.noDemonstration]]);
  await withDatabase(config, async (databaseUrl) => {
    await migrate(databaseUrl);
    const around = await openSurroundings(config, databaseUrl, createLogger(config.logLevel));
    try {
      const container = await containerFor({ ...around, publicUrl: config.publicUrl });
      await prepareData(container, 'none');
      await fill(seedPartsFrom(container));
    } finally {
      await around.close();
    }
  });
}

const REFUSALS: Readonly<Record<WhyNoDemonstration, string>> = {
  'not-wanted':
    'The demonstration is not made where SEED is "none". Write SEED=demo where nobody real registers',
  'others-come':
    'The demonstration is not made where PUBLIC_URL or HOST lets others in: its accounts, an administrator among them, have a ' +
    'public password. Write DEMONSTRATION_ONLINE=yes where nobody real registers',
  'not-asked-for':
    'The demonstration is not made in the database of DATABASE_URL unasked: its accounts, an administrator among them, have a ' +
    'public password. Write SEED=demo where nobody real registers',
};

async function fill(parts: ReturnType<typeof seedPartsFrom>): Promise<void> {
  const figures = await seedDemonstration(parts, (step, count) => say(`  ${step.padEnd(12)}${count}`));
  if (!figures) return say('Nothing to do: somebody is registered here already.');
  say(`Filled in ${figures.seconds.toFixed(1)} s. Every account has the password ${DEMO_PASSWORD}`);
  for (const account of DEMO_ACCOUNTS) say(`  ${account.email.padEnd(24)}${account.role}`);
}

await runCommand(main);
