/**
 * A PostgreSQL that writes as durably as in production, in a process of its own that may be killed like everything else.
 * `postgres-process.ts FOLDER PORT`; says `ready` and its address; ends when its standard input closes.
 */
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';

const [dataDir, port] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres({ dataDir: dataDir ?? '', port: Number(port) });
const stop = () => void postgres.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.stdin.resume().once('close', stop);
process.stdout.write(`ready ${postgres.url}\n`);
