import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressFor } from './address.ts';
import { locateBinaries } from './binaries.ts';
import { ensureCluster, passwordFor, prepareFolders } from './cluster.ts';
import { claim, stopOrphan } from './owner.ts';
import { chooseRunner, stoppedWithParent } from './privileges.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import { serverArguments } from './settings.ts';

interface EmbeddedPostgresOptions {
  /** Holds the cluster; its password and owner lie beside it, in `<dataDir>.password` and `<dataDir>.owner.pid`. */
  readonly dataDir: string;
  /** Of 127.0.0.1. Default: a socket within the data, or any free port where that cannot be. */
  readonly port?: number;
  /** Default true. False is for tests: faster, and a power cut loses data. */
  readonly durable?: boolean;
  /** Told that PostgreSQL ended by itself and what became of it; of its own lines only those on which it ends. */
  readonly log?: (line: string) => void;
  /** PostgreSQL ended by itself and was started again for nothing: what serves on without it had better end. */
  readonly onGivenUp?: () => void;
}

export interface EmbeddedPostgres {
  /** For the user `app`, who may do everything, and the database `postgres`. */
  readonly url: string;
  /** How root was given up, or `as is`. */
  readonly how: string;
  /** Of the server that runs now; changes when it had to be started again. */
  pid(): number;
  /** Close every connection first. */
  stop(): Promise<void>;
}

const RESTART_DELAYS_MS = [100, 250, 500, 1000, 2000, 4000];

/**
 * Starts the PostgreSQL that ships with our packages, creating its data on the first start. When it dies by itself it
 * is started again where it was; when this process dies it stops itself (Linux) or is stopped at the next start.
 * @throws when the data is in use, the platform is not served, or root cannot be given up
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const log = options.log ?? (() => {});
  const binaries = await locateBinaries();
  prepareFolders(dataDir);
  const release = claim(dataDir);
  try {
    await stopOrphan(dataDir);
    const runner = chooseRunner(dataDir, binaries.postgres);
    const password = passwordFor(dataDir);
    ensureCluster(dataDir, binaries, runner, password);
    const address = await addressFor(dataDir, options.port);
    const command = stoppedWithParent(
      runner.command(binaries.postgres, serverArguments(dataDir, address, options.durable ?? true)),
    );
    const panics = (line: string) => line.includes('PANIC:') && log(line);
    const guarded = await keepAlive(() => startServerProcess(command, panics), log, options.onGivenUp);
    return {
      url: address.url(password),
      how: runner.how,
      pid: guarded.pid,
      async stop() {
        await guarded.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function keepAlive(
  start: () => Promise<ServerProcess>,
  log: (line: string) => void,
  onGivenUp: () => void = () => {},
) {
  let server = await start();
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const watch = () => {
    void server.gone.then(() => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async () => {
    log('PostgreSQL ended by itself and is started again');
    for (const delay of RESTART_DELAYS_MS) {
      // Its last backends may still hold the shared memory for a moment.
      await sleep(delay);
      if (stopping) return;
      try {
        server = await start();
        log('PostgreSQL runs again');
        return watch();
      } catch (error) {
        log((error as Error).message);
      }
    }
    if (stopping) return;
    log(`PostgreSQL does not start again, ${RESTART_DELAYS_MS.length} times tried`);
    onGivenUp();
  };
  watch();
  return {
    pid: () => server.pid,
    async stop() {
      stopping = true;
      await restarting;
      await server.stop();
    },
  };
}
