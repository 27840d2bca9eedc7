/** Milliseconds of processor that `work` took: unlike the clock, they do not grow when others keep the machine busy. */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The least of several measures, taken while `enough` is not reached: collections of garbage come when they like, and a core that is
 * shared runs slower.
 */
export function fastest(measure: () => number, enough: number, most = 15): number {
  let least = measure();
  for (let tries = 1; least >= enough && tries < most; tries += 1) least = Math.min(least, measure());
  return least;
}

/**
 * The least time by the clock that the same takes, six tries at most, taken while `enough` is not reached: what others work
 * on can be measured in no other way, and a machine may stumble over something else. What is slow is slow every time.
 */
export async function quickest(act: () => Promise<unknown>, enough: number): Promise<number> {
  let least = Infinity;
  for (let tries = 0; tries < 6 && least >= enough; tries += 1) {
    const began = performance.now();
    await act();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}
