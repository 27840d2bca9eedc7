import type { UnitOfWork } from './ports.ts';

interface Sweep {
  readonly files: { delete(key: string): Promise<void> };
  readonly unitOfWork: UnitOfWork;
  readonly lot: number;
}

/** Takes so many rows away at the most, but those that named these files, and says which files they named. */
type Forget = (most: number, but: readonly string[]) => Promise<readonly string[]>;

/**
 * Deletes files lot by lot, with the rows that named them. A file that cannot be deleted keeps its row, and is tried again
 * the next time; the others go.
 * @returns how many were removed
 * @throws the first failure, after all others were deleted; or at once where a whole lot fails: the store may be away
 */
export async function deleteForgotten(sweep: Sweep, forget: Forget): Promise<number> {
  const failures = new Map<string, unknown>();
  let removed = 0;
  for (let last = sweep.lot; last === sweep.lot && failures.size < sweep.lot; removed += last)
    last = await deleteLot(sweep, forget, failures);
  const [failure] = failures.values();
  if (failures.size > 0) throw failure;
  return removed;
}

/** @param failures by what could not be deleted; what fails is added, and the lot begun again without it */
async function deleteLot(
  { files, unitOfWork, lot }: Sweep,
  forget: Forget,
  failures: Map<string, unknown>,
): Promise<number> {
  for (;;) {
    const known = failures.size;
    try {
      return await unitOfWork.run(async () => {
        const keys = await forget(lot, [...failures.keys()]);
        for (const key of keys)
          await files.delete(key).catch((error: unknown) => void failures.set(key, error));
        if (failures.size > known) throw new SomeStay();
        return keys.length;
      });
    } catch (error) {
      if (!(error instanceof SomeStay)) throw error;
      if (failures.size >= lot) return 0;
    }
  }
}

/** Gives all rows of a lot back: deleted again, a file that is gone stays so. */
class SomeStay extends Error {}
