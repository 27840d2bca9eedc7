import type { Logger } from 'pino';

/** One thing that was started and is stopped again. */
export interface Part {
  readonly name: string;
  readonly stop: () => Promise<void>;
}

/**
 * On SIGTERM or SIGINT: requests finish, jobs are handed back, connections close; the last started stops first.
 * @returns whether that is under way
 */
export function stopOnSignals(parts: readonly Part[], logger: Logger): () => boolean {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    await stopAll(parts, logger);
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return () => stopping;
}

/** Each in its turn, whatever became of those before it. */
export async function stopAll(parts: readonly Part[], logger: Logger): Promise<void> {
  for (const part of parts) {
    const began = performance.now();
    await part
      .stop()
      .catch((error: unknown) => logger.error({ err: error, part: part.name }, 'did not stop cleanly'));
    logger.debug({ part: part.name, milliseconds: Math.round(performance.now() - began) }, 'stopped');
  }
}
