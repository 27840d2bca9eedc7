/** Milliseconds of processor that `work` took: unlike the clock, they do not grow when others keep the machine busy. */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
