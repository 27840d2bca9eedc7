/**
 * Does the same to each of several, one after the other; one that fails holds no other back.
 * @param all there, or asked for as they are wanted
 * @throws AggregateError of all that failed, once everything was tried
 */
export async function oneByOne<T>(
  all: Iterable<T> | AsyncIterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  let tried = 0;
  for await (const one of all) {
    tried += 1;
    try {
      await work(one);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${tried} failed: ${failures.join('; ')}`);
}
