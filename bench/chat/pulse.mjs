/**
 * Loaded before a program that is measured (`--import`): notes when its event loop was held up and when the collector of
 * garbage stopped it, and writes that at the end into the file that BENCH_PULSE names. In plain JavaScript, so that the
 * measured process is compiled by nothing else than it is elsewhere.
 */
import fs from 'node:fs';
import { constants, performance, PerformanceObserver } from 'node:perf_hooks';

const BEAT_MS = 10;
/** Less is what any timer may be late. */
const WORTH_TELLING_MS = 5;
const KINDS = {
  [constants.NODE_PERFORMANCE_GC_MINOR]: 'young',
  [constants.NODE_PERFORMANCE_GC_MAJOR]: 'old',
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL]: 'step',
};

const file = process.env.BENCH_PULSE;
if (file) {
  const { timeOrigin } = performance;
  const [held, collected] = [[], []];
  let last = performance.now();
  const beating = setInterval(() => {
    const now = performance.now();
    const ms = now - last - BEAT_MS;
    if (ms > WORTH_TELLING_MS) held.push([timeOrigin + now - ms, ms]);
    last = now;
  }, BEAT_MS);
  beating.unref();
  new PerformanceObserver((list) => {
    for (const { startTime, duration, detail } of list.getEntries())
      collected.push([timeOrigin + startTime, duration, KINDS[detail.kind] ?? 'other']);
  }).observe({ entryTypes: ['gc'] });
  process.on('exit', () => fs.writeFileSync(file, JSON.stringify({ held, collected })));
}
