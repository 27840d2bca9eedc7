import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '#infrastructure/platform/embedded-postgres/free-port';
import { Phoenix, ROOT } from './phoenix.ts';

export type Role = 'web' | 'worker' | 'all';
/** Whether what PostgreSQL acknowledged is on the disk, or may still be in its memory. */
export type Lasting = 'durable' | 'forgetful';

/** Servers, ports and data that belong to one proof alone. */
export class OwnSite {
  private constructor(
    readonly folder: string,
    readonly origin: string,
    readonly port: number,
    readonly postgres: Phoenix,
    readonly databaseUrl: string,
    readonly pool: pg.Pool,
  ) {}

  /**
   * Builds where needed, then starts PostgreSQL; the site is started by `start`.
   * @param lasting `durable` for a proof that ends PostgreSQL itself: there what was said to be written must be
   */
  static async prepare(name: string, lasting: Lasting = 'forgetful'): Promise<OwnSite> {
    buildIfNeeded();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `proof-${name}-`));
    fs.chmodSync(folder, 0o755);
    const [port, databasePort] = [await freePort(), await freePort()];
    const args = [path.join(folder, 'postgres'), String(databasePort), lasting];
    const postgres = new Phoenix({ name: 'PostgreSQL', file: 'postgres-process.ts', args });
    const url = (await postgres.untilReady(120_000)).slice('ready '.length);
    const pool = new pg.Pool({ connectionString: url, max: 3 });
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return new OwnSite(folder, `http://localhost:${port}`, port, postgres, url, pool);
  }

  /** @param more of the environment, for a process beside others: its own `PORT`, say */
  start(role: Role, more: Readonly<Record<string, string>> = {}): Phoenix {
    const env = {
      PROCESS: role,
      PORT: String(this.port),
      PUBLIC_URL: this.origin,
      DATA_DIR: this.folder,
      DATABASE_URL: this.databaseUrl,
      SEED: 'none',
      LOG_LEVEL: 'error',
      ...more,
    };
    return new Phoenix({ name: role, file: 'site-process.ts', env });
  }

  /** The server itself, not the process that watches over it. Null while it is away. */
  postmasterPid(): number | null {
    try {
      const file = path.join(this.folder, 'postgres/postmaster.pid');
      return Number(fs.readFileSync(file, 'utf8').split('\n')[0]) || null;
    } catch {
      return null;
    }
  }

  async rows<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query(sql, [...params])).rows as T[];
  }

  /** The one number that a query gives. */
  async count(sql: string, params: readonly unknown[] = []): Promise<number> {
    return Number(Object.values((await this.rows<Record<string, unknown>>(sql, params))[0] ?? {})[0] ?? 0);
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.postgres.rest();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Pages and processes are tested as they are shipped. @throws when the build fails */
function buildIfNeeded(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'src/interfaces/cli/build-if-needed.mjs')],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}
