/** Milliseconds of processor that `work` took: unlike the clock, they do not grow when others keep the machine busy. */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The least of several measures, fifteen at most, taken while `enough` is not reached: collections of garbage come when
 * they like, and a core that is shared runs slower.
 */
export function fastest(measure: () => number, enough: number): number {
  let least = measure();
  for (let tries = 1; least >= enough && tries < 15; tries += 1) least = Math.min(least, measure());
  return least;
}
