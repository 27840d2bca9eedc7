import type { FileStore, UnitOfWork } from './ports.ts';

/**
 * Deletes files lot by lot, with the rows that named them. A file that cannot be deleted keeps its row, and is tried again
 * the next time.
 * @param forget takes so many rows away at the most, and says which files they named
 * @returns how many were removed
 */
export async function deleteForgotten(
  p: { readonly files: FileStore; readonly unitOfWork: UnitOfWork; readonly lot: number },
  forget: (most: number) => Promise<readonly string[]>,
): Promise<number> {
  const sweep = () =>
    p.unitOfWork.run(async () => {
      const keys = await forget(p.lot);
      for (const key of keys) await p.files.delete(key);
      return keys.length;
    });
  let removed = 0;
  for (let last = p.lot; last === p.lot; removed += last) last = await sweep();
  return removed;
}
