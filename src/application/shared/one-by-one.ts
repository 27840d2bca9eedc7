/**
 * Does the same to each of several, one after the other; one that fails holds no other back.
 * @throws AggregateError of all that failed, once everything was tried
 */
export async function oneByOne<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${all.length} failed: ${failures.join('; ')}`);
}
