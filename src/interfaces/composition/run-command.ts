import { type Config, ConfigProblems, readConfig } from './config.ts';

/** Runs a command by the environment; on failure says why and ends with code 1. */
export async function runCommand(command: (config: Config) => Promise<void>): Promise<void> {
  try {
    await command(readConfig(process.env));
  } catch (error) {
    const told = error instanceof ConfigProblems ? error.message : String((error as Error).stack);
    process.stderr.write(`${told}\n`);
    process.exit(1);
  }
}
