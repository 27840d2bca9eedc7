import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Starts what the tests share and hands its addresses to every Jest worker by environment. */
export default async function globalSetup() {
  // The site is started a hundred times in a run: what V8 made of its files is kept from one start to the next.
  process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, '../../node_modules/.cache/node');
  const services = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', path.join(import.meta.dirname, 'services.ts')],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const gone = new Promise((resolve) => services.once('exit', resolve));
  const line = await Promise.race([
    new Promise((resolve) => createInterface({ input: services.stdout }).once('line', resolve)),
    gone.then(() => null),
  ]);
  if (line === null) throw new Error('The services of the tests did not start: see above.');
  Object.assign(process.env, JSON.parse(line));
  globalThis.__stopTestServices = async () => {
    services.stdin.end();
    await gone;
  };
}
