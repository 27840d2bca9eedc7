import os from 'node:os';
import type { Address } from './address.ts';

const MB = 1024 * 1024;
const LEAST_MB = 128;
const MOST_MB = 1_024;
/** The processes of the site live on the same machine. */
const SHARE = 1 / 8;

/**
 * What PostgreSQL keeps of its tables itself: it reads, checks and copies a page again that had to go for another.
 * @param memory bytes of the machine or of its container
 */
export function sharedBuffers(memory: number): string {
  return `${Math.min(MOST_MB, Math.max(LEAST_MB, Math.floor((memory * SHARE) / MB)))}MB`;
}

/** A container may have less than its machine. */
const memoryHere = (): number => Math.min(os.totalmem(), process.constrainedMemory() || Infinity);

/** Settings for a small server of 2 cores; statement timeouts belong to each connection, not here. */
const TUNED: Readonly<Record<string, string>> = {
  max_connections: '120',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  shared_preload_libraries: 'pg_stat_statements',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** For tests only: a power cut loses data, in exchange for speed; several sites share the server. */
const FORGETFUL: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: `${LEAST_MB}MB`,
  max_connections: '300',
};

/** The command line of `postgres`. */
export function serverArguments(dataDir: string, address: Address, durable: boolean): string[] {
  const settings = {
    shared_buffers: sharedBuffers(memoryHere()),
    ...TUNED,
    ...(durable ? {} : FORGETFUL),
    ...address.settings,
  };
  return ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
