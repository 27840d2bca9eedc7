import { expect, it } from '@jest/globals';
import { deleteForgotten } from '#application/shared/forgotten-files';

/** Rows that name files, as a database has them: what fails within a unit of work is undone. */
function sweeping(count: number, isKept: (key: string) => boolean) {
  let rows = Array.from({ length: count }, (_, number) => `files/${number}`);
  const stored = new Set(rows);
  const tried: string[] = [];
  const sweep = () =>
    deleteForgotten(
      {
        lot: 50,
        files: {
          delete: async (key) => {
            tried.push(key);
            if (isKept(key)) throw new Error(`${key} stays`);
            stored.delete(key);
          },
        },
        unitOfWork: {
          run: async (work) => {
            const before = rows;
            try {
              return await work();
            } catch (error) {
              rows = before;
              throw error;
            }
          },
        },
      },
      async (most, but) => {
        const lot = rows.filter((key) => !but.includes(key)).slice(0, most);
        rows = rows.filter((key) => !lot.includes(key));
        return lot;
      },
    );
  return { sweep, tried, left: () => ({ rows, stored: [...stored] }) };
}

it('one file that cannot be deleted keeps its row, and none of the others from going', async () => {
  const { sweep, left } = sweeping(120, (key) => key === 'files/7');
  await expect(sweep()).rejects.toThrow('files/7 stays');
  expect(left()).toEqual({ rows: ['files/7'], stored: ['files/7'] });
});

it('all go, however many', async () => {
  const { sweep, left } = sweeping(120, () => false);
  expect(await sweep()).toBe(120);
  expect(left()).toEqual({ rows: [], stored: [] });
});

it('a store that is away is not asked for every file', async () => {
  const { sweep, tried, left } = sweeping(1000, () => true);
  await expect(sweep()).rejects.toThrow('files/0 stays');
  expect(tried).toHaveLength(50);
  expect(left().rows).toHaveLength(1000);
});
