import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import type { Options } from '../options.ts';
import { type DatasetSize, fill } from './fill.ts';

interface FilledCluster {
  readonly postgres: EmbeddedPostgres;
  /** Of the database that is only read. */
  readonly url: string;
  /** Seconds the filling took, in this run or an earlier one. */
  readonly filledIn: number;
}

const SOURCES = ['../../src/infrastructure/platform/persistence/migrations', '.', 'content'];

/** Starts the cluster of the measures; fills it when it is new, of another size or made by other code. */
export async function openCluster(options: Options): Promise<FilledCluster> {
  const dataDir = path.join(options.dataDir, 'postgres');
  const mark = path.join(options.dataDir, 'dataset.json');
  const wanted = { ...options.size, code: fingerprint() };
  const known = options.fresh ? null : read(mark);
  const kept = known !== null && isSame(known, wanted);
  if (!kept) for (const end of ['', '.password']) fs.rmSync(dataDir + end, { recursive: true, force: true });
  if (!kept) fs.rmSync(mark, { force: true });
  const postgres = await startEmbeddedPostgres({
    dataDir,
    durable: !options.smoke,
    ...(options.postgresPort !== null && { port: options.postgresPort }),
  });
  if (kept) return { postgres, url: postgres.url, filledIn: known.filledIn };
  try {
    await migrate(postgres.url);
    const filledIn = await fill(postgres.url, options.size);
    fs.writeFileSync(mark, JSON.stringify({ ...wanted, filledIn }));
    return { postgres, url: postgres.url, filledIn };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

type Mark = DatasetSize & { readonly code: string; readonly filledIn: number };

function read(file: string): Mark | null {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Mark) : null;
}

const isSame = (a: Mark, b: Omit<Mark, 'filledIn'>): boolean =>
  (['topics', 'replies', 'members', 'code'] as const).every((key) => a[key] === b[key]);

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const folder = path.join(import.meta.dirname, source);
    for (const file of fs
      .readdirSync(folder)
      .filter((name) => /\.(ts|json)$/.test(name))
      .sort())
      hash.update(fs.readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // Whoever asks is told by their query; unheard, the end of the database would hide what ended the measure.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Another database of the cluster; the one that is asked for may not be in use. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

const SCRATCH = 'bench_scratch';

/** A copy of the filled database that may be written to, so that the dataset stays what it was. */
export async function scratchCopy(
  url: string,
  name = SCRATCH,
): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = async (sql: string) => {
    const client = await connected(databaseUrl(url, 'template1'));
    await client.query(sql).finally(() => client.end());
  };
  const drop = () => admin(`drop database if exists ${name} with (force)`);
  await drop();
  await admin(`create database ${name} template postgres strategy file_copy`);
  await admin('checkpoint');
  return { url: databaseUrl(url, name), drop };
}
