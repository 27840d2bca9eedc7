/**
 * Does the same to each of several, one after the other; one that fails holds no other back.
 * @param all there, or asked for as they are wanted
 * @throws AggregateError of all that failed, once everything was tried; its message tells the first of them
 */
export async function oneByOne<T>(
  all: Iterable<T> | AsyncIterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  let tried = 0;
  try {
    for await (const one of all) {
      tried += 1;
      try {
        await work(one);
      } catch (error) {
        failures.push(error);
      }
    }
  } catch (error) {
    tried += 1; // the next one could not be asked for
    failures.push(error);
  }
  if (failures.length > 0) throw new AggregateError(failures, told(failures, tried));
}

const MOST_TOLD = 5;

function told(failures: readonly unknown[], tried: number): string {
  const some = failures.slice(0, MOST_TOLD).join('; ');
  return `${failures.length} of ${tried} failed: ${some}${failures.length > MOST_TOLD ? '; …' : ''}`;
}
