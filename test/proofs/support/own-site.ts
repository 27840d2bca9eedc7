import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freshDatabase, NEWCOMERS_AS_ANYBODY } from '../../support/database.ts';
import { demonstration } from '../../support/site.ts';
import { Phoenix, ROOT } from './phoenix.ts';
import { keptPort } from '../../support/kept-port.ts';

export type Role = 'web' | 'worker' | 'all';
/**
 * Whether what PostgreSQL acknowledged is on the disk, or may still be in its memory; `shared` where a database of its own on the
 * server of all tests is enough, which a proof that runs by itself makes for itself.
 */
export type Lasting = 'durable' | 'forgetful' | 'shared';

/** Where a site keeps its rows. */
interface Base {
  readonly url: string;
  /** Null where the server is not this proof's. */
  readonly postgres: Phoenix | null;
  close(): Promise<unknown>;
}

/** Servers, ports and data that belong to one proof alone. */
export class OwnSite {
  private constructor(
    readonly folder: string,
    readonly origin: string,
    readonly port: number,
    private readonly base: Base,
    readonly pool: pg.Pool,
  ) {}

  /**
   * Builds where needed, then takes a database: on the PostgreSQL of the run where a run of tests has one, else on one that it
   * starts. The site is started by `start`.
   * @param lasting `durable` for a proof that ends PostgreSQL itself: there what was said to be written must be
   */
  static async prepare(name: string, lasting: Lasting = 'shared'): Promise<OwnSite> {
    buildIfNeeded();
    const folder = newFolder(name);
    const isShared = lasting === 'shared' && process.env['TEST_POSTGRES_URL'] !== undefined;
    return OwnSite.on(folder, await (isShared ? databaseOfRun() : ownServer(folder, lasting)));
  }

  /** With the demonstration, which whoever asks first in a run makes; a proof that runs by itself lets its site make it. */
  static async demonstration(name: string): Promise<OwnSite> {
    if (process.env['TEST_POSTGRES_URL'] === undefined) return OwnSite.prepare(name);
    buildIfNeeded();
    const made = await demonstration();
    const folder = newFolder(name);
    fs.cpSync(made.folder, folder, { recursive: true });
    return OwnSite.on(folder, await databaseOfRun(made.template));
  }

  private static async on(folder: string, base: Base): Promise<OwnSite> {
    const port = await keptPort();
    const pool = new pg.Pool({ connectionString: base.url, max: 3 });
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return new OwnSite(folder, `http://localhost:${port}`, port, base, pool);
  }

  get databaseUrl(): string {
    return this.base.url;
  }

  /** The server, where it is this proof's. @throws where it is shared: nobody may end it */
  get postgres(): Phoenix {
    if (!this.base.postgres) throw new Error('PostgreSQL is not of this proof alone.');
    return this.base.postgres;
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
      WRITES_PER_MINUTE: '0', // whoever races is no person
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
    await this.base.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

function newFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `proof-${name}-`));
  fs.chmodSync(folder, 0o755);
  return folder;
}

async function ownServer(folder: string, lasting: Lasting): Promise<Base> {
  const kept = lasting === 'durable' ? 'durable' : 'forgetful';
  const args = [path.join(folder, 'postgres'), String(await keptPort()), kept];
  const postgres = new Phoenix({ name: 'PostgreSQL', file: 'postgres-process.ts', args });
  const url = (await postgres.untilReady(120_000)).slice('ready '.length);
  return { url, postgres, close: () => postgres.rest() };
}

/** As migrations leave it: the rule for newcomers, which most tests go without, is in force. */
async function databaseOfRun(template?: string): Promise<Base> {
  const { url, drop } = await freshDatabase(template);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`delete from community.newcomer_rule where note = $1`, [NEWCOMERS_AS_ANYBODY]);
  await client.end();
  return { url, postgres: null, close: drop };
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
