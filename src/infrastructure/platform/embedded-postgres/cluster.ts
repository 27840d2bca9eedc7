import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { giveTo, type Runner } from './privileges.ts';

const MAJOR = '18';

/** Folders that another user can reach (the data itself stays closed). */
export function prepareFolders(dataDir: string): void {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 });
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

/** The password of the one user, made once and kept beside the data, readable by its owner alone. */
export function passwordFor(dataDir: string): string {
  const file = `${dataDir}.password`;
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/**
 * Creates the cluster where there is none: UTF-8, order by code point (pages order with `collate "fr-x-icu"`).
 * @throws when initdb fails, or when the data was made by another major version
 */
export function ensureCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  runner: Runner,
  password: string,
): void {
  const version = path.join(dataDir, 'PG_VERSION');
  if (fs.existsSync(version)) {
    const found = fs.readFileSync(version, 'utf8').trim();
    if (found === MAJOR) return;
    throw new Error(
      `${dataDir} was made by PostgreSQL ${found}, this is PostgreSQL ${MAJOR}: see docs/operations.md, Upgrade.`,
    );
  }
  const passwordFile = `${dataDir}.initdb`;
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(runner, passwordFile);
  try {
    const { file, args, options } = runner.command(binaries.initdb, [
      `--pgdata=${dataDir}`,
      '--username=app',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    const made = spawnSync(file, [...args], { ...options, encoding: 'utf8', stdio: 'pipe' });
    if (made.status !== 0) {
      fs.rmSync(version, { force: true });
      throw new Error(`initdb failed in ${dataDir}: ${made.stderr || made.error?.message}`);
    }
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}
