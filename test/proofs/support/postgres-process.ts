/**
 * A PostgreSQL in a process of its own that may be killed like everything else; one that is `durable` writes as in production.
 * `postgres-process.ts FOLDER PORT durable|forgetful`; says `ready` and its address; ends when its standard input closes.
 */
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';

const [dataDir, port, lasting] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres({
  dataDir: dataDir ?? '',
  port: Number(port),
  durable: lasting === 'durable',
  log: (line) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`),
  onGivenUp: () => process.exit(1), // as the site does, and whoever watches starts it anew
});
const stop = () => void postgres.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.stdin.resume().once('close', stop);
process.stdout.write(`ready ${postgres.url}\n`);
