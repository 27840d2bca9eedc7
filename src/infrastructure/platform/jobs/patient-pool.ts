import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 250;

/** PostgreSQL is not there, or not yet: SQLSTATE classes 08 and 57P, and what the socket says; one of the machine is gone with it, or full. */
const isAway = (error: unknown): boolean =>
  /^(08|57P|ECONN|EPIPE|ETIMEDOUT|ENOENT|EAGAIN)/.test((error as { code?: string }).code ?? '') ||
  /connection (terminated|ended)|not queryable/i.test((error as Error).message);

/**
 * A pool whose `connect` waits up to half a minute for a PostgreSQL that restarts. BullMQ connects once when a queue or
 * worker is made and remembers a failure for ever; `query` fails at once, as ever.
 */
export class PatientPool extends pg.Pool {
  constructor(config: pg.PoolConfig, onError: (error: Error) => void) {
    super({ keepAlive: true, ...config });
    this.setMaxListeners(0); // every queue and worker listens to it
    this.on('error', onError);
    // One that is lent out is not the pool's: a restart of PostgreSQL between two of its queries would end the process.
    this.on('connect', (client) => client.on('error', onError));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    return callback ? super.connect(callback) : this.connectPatiently();
  }

  /** Lends `work` a connection. When PostgreSQL goes away under it, `work` is begun anew: it must bear that. */
  lend<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.patiently(async () => {
      const client = await super.connect();
      try {
        const result = await work(client);
        client.release();
        return result;
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
    });
  }

  private connectPatiently(): Promise<pg.PoolClient> {
    return this.patiently(() => super.connect());
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (const deadline = Date.now() + PATIENCE_MS; ;) {
      try {
        return await work();
      } catch (error) {
        if (!isAway(error) || Date.now() > deadline || this.ending) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }
}
