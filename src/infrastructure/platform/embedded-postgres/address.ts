import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { freePort } from './free-port.ts';

/** Where the server listens, and how it is reached there. */
export interface Address {
  /** Of `postgres`. */
  readonly settings: Readonly<Record<string, string>>;
  /** For the user `app` and the database `postgres`. */
  url(password: string): string;
}

/** Part of the name of a socket, of which there is one in the folder. */
const NUMBER = 5432;
/** Bytes of a path: Linux takes 107, macOS 103. */
const LONGEST_PATH = 103;

/**
 * A socket within the data where the system has one: nobody but the owner of the data reaches it, and what is said there costs less than at a port.
 * A port of 127.0.0.1 where one is asked for, where the path would be too long, and on disks that take no sockets, as those shared with another
 * system often do.
 */
export async function addressFor(dataDir: string, port?: number): Promise<Address> {
  if (port !== undefined) return atPort(port);
  return (await takesSocket(dataDir)) ? atSocket(dataDir) : atPort(await freePort());
}

async function takesSocket(folder: string): Promise<boolean> {
  const file = path.join(folder, `.s.PGSQL.${NUMBER}`);
  if (process.platform === 'win32' || folder.includes('"')) return false;
  return Buffer.byteLength(file) <= LONGEST_PATH && binds(path.join(folder, '.s.try'));
}

/** Whether a socket can stand there; nothing is left of it. */
function binds(file: string): Promise<boolean> {
  fs.rmSync(file, { force: true });
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(file, () => probe.close(() => resolve(true)));
  });
}

const atSocket = (folder: string): Address => ({
  settings: { port: String(NUMBER), listen_addresses: '', unix_socket_directories: `"${folder}"` },
  url: (password) =>
    `postgres://app:${password}@localhost:${NUMBER}/postgres?host=${encodeURIComponent(folder)}`,
});

const atPort = (port: number): Address => ({
  settings: { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' },
  url: (password) => `postgres://app:${password}@127.0.0.1:${port}/postgres`,
});
