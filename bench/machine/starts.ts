import { median } from '../measure.ts';
import type { Options } from '../options.ts';
import { firstAnswer, startWhole } from './server.ts';

/** Milliseconds from the command to the first page, with data in place: PostgreSQL, jobs and pages in one process. */
export async function measureStarts(
  options: Options,
  path: string,
): Promise<{ medianMs: number; allMs: readonly number[] }> {
  const all: number[] = [];
  for (let start = 0; start < options.starts; start++) {
    const began = performance.now();
    const server = await startWhole({
      name: 'start',
      core: null,
      dataDir: options.dataDir,
      env: { PORT: String(options.port), DATA_DIR: options.dataDir, SEED: 'none' },
    });
    try {
      all.push(await firstAnswer(`http://127.0.0.1:${options.port}${path}`, began));
    } finally {
      await server.stop();
    }
  }
  return { medianMs: median(all)!, allMs: all.map(Math.round) };
}
