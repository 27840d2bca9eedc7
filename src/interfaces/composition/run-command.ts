import { type Config, ConfigProblems, readConfig } from './config.ts';

/**
 * Runs a command by the environment; on failure says why and ends with code 1. A promise alone keeps no process alive: one
 * that nothing answers must not end it without a word (code 13), nor a connection that stays open keep it for ever.
 */
export async function runCommand(command: (config: Config) => Promise<void>): Promise<void> {
  const awake = setInterval(() => {}, 60_000);
  try {
    await command(readConfig(process.env));
    process.exit(0);
  } catch (error) {
    const told = error instanceof ConfigProblems ? error.message : String((error as Error).stack);
    process.stderr.write(`${told}\n`);
    process.exit(1);
  } finally {
    clearInterval(awake);
  }
}
