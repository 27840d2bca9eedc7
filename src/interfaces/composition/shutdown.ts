import type { Logger } from 'pino';

/** On SIGTERM or SIGINT: requests finish, jobs are handed back, connections close, in the reverse of the start. */
export function stopOnSignals(stops: readonly (() => Promise<void>)[], logger: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    for (const each of stops) {
      try {
        await each();
      } catch (error) {
        logger.error({ err: error }, 'a part did not stop cleanly');
      }
    }
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
