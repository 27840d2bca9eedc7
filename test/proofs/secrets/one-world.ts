import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Caller } from '../input/caller.ts';
import { drained } from '../support/drained.ts';
import type { OwnSite } from '../support/own-site.ts';
import type { Phoenix } from '../support/phoenix.ts';
import { PUBLIC_PORT, PUBLIC_URL } from './asking.ts';
import { keptPort } from '../../support/kept-port.ts';

const DRAIN_MS = 60_000;
const START_WITHIN_MS = 180_000;
/** One for all worlds: what two of them mark alike they also say alike, so that a mark that tells of a secret is found. */
const SEALING_KEY = Buffer.alloc(32, 'worlds').toString('base64');

/** A whole site on a database, a port and a folder of its own. */
export class OneWorld {
  private process: Phoenix | null = null;
  private constructor(
    private readonly site: OwnSite,
    private readonly name: string,
    readonly port: number,
    readonly folder: string,
    private readonly url: string,
    private pool: pg.Pool,
  ) {}

  /** @param like the world whose database and files it begins with; it must rest meanwhile */
  static async make(site: OwnSite, name: string, like: OneWorld | null = null): Promise<OneWorld> {
    const database = `world_${name}`;
    await site.rows(`create database ${database}${like ? ` template world_${like.name}` : ''}`);
    const url = new URL(site.databaseUrl);
    url.pathname = `/${database}`;
    const folder = path.join(site.folder, name);
    mkdirSync(folder, { recursive: true });
    const files = like && path.join(like.folder, 'files');
    if (files && existsSync(files)) cpSync(files, path.join(folder, 'files'), { recursive: true });
    return new OneWorld(site, name, await keptPort(), folder, url.href, poolOf(url.href));
  }

  async start(): Promise<void> {
    this.process = this.site.start('all', {
      PORT: String(this.port),
      PUBLIC_URL,
      DATA_DIR: this.folder,
      DATABASE_URL: this.url,
      DATABASE_POOL: '5',
      SEARCHES_PER_MINUTE: '1000000',
      WRITES_PER_MINUTE: '0',
      SEALING_KEY,
    });
    await this.process.untilReady(START_WITHIN_MS);
  }

  get crashes(): readonly string[] {
    return this.process?.crashes ?? [];
  }
  get mails(): string {
    return path.join(this.folder, 'mail');
  }

  async rows<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.pool.query(sql, [...params])).rows as Row[];
  }
  async count(sql: string, params: readonly unknown[] = []): Promise<number> {
    return Number(Object.values((await this.rows(sql, params))[0] ?? {})[0] ?? 0);
  }

  /** Everything that was said has been heard. @throws when it takes too long */
  async settle(): Promise<void> {
    if ((await drained(this, DRAIN_MS)) === null) throw new Error(`${this.name} did not come to rest`);
  }

  /** An operation of the adapter. @returns the body of what must go well */
  async act<T = { id: string }>(
    method: string,
    address: string,
    as: { readonly cookie: string },
    body?: object,
  ): Promise<T> {
    const type = body && { 'content-type': 'application/json' };
    const text = await this.send(method, `/api/v1${address}`, as, type, body && JSON.stringify(body));
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** A form of a page. */
  async submit(
    address: string,
    as: { readonly cookie: string },
    fields: Readonly<Record<string, string>>,
  ): Promise<void> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    await this.send('POST', address, as, type, new URLSearchParams(fields).toString());
  }

  private async send(
    method: string,
    path: string,
    as: { readonly cookie: string },
    type: Readonly<Record<string, string>> | undefined,
    body: string | undefined,
  ): Promise<string> {
    const caller = new Caller(this.port);
    try {
      const host = `localhost:${PUBLIC_PORT}`;
      const answer = await caller.ask({
        method,
        path,
        headers: { host, origin: PUBLIC_URL, cookie: as.cookie, ...type },
        ...(body !== undefined && { body }),
      });
      if (answer.status >= 200 && answer.status < 400) return answer.text;
      throw new Error(`${method} ${path} in ${this.name}: ${answer.status} ${answer.text.slice(0, 600)}`);
    } finally {
      caller.close();
    }
  }

  /** Stops, so that its database can be copied. */
  async rest(): Promise<void> {
    await this.process?.rest();
    this.process = null;
    await this.pool.end();
    this.pool = poolOf(this.url);
  }

  async end(): Promise<void> {
    await this.rest();
    await this.pool.end();
    await this.site.rows(`drop database if exists world_${this.name} with (force)`);
  }
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2 });
  pool.on('error', () => {});
  return pool;
}
