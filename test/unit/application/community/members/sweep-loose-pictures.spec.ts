import { expect, it } from '@jest/globals';
import { AvatarFiles } from '#application/community/members/avatar-files.store';
import { SweepLoosePictures } from '#application/community/members/sweep-loose-pictures';

it('one picture that the store never deletes keeps its row, and none of the others from going', async () => {
  let rows = Array.from({ length: 120 }, (_, number) => `avatars/${number}`);
  const deleted: string[] = [];
  const loose = {
    let: async () => {},
    hold: async () => {},
    forgetDue: async (_now: Date, most: number, but: readonly string[] = []) => {
      const lot = rows.filter((key) => !but.includes(key)).slice(0, most);
      rows = rows.filter((key) => !lot.includes(key));
      return lot;
    },
  };
  const store = {
    put: async () => {},
    get: async () => null,
    delete: async (file: string) => {
      if (file.startsWith('avatars/7/')) throw new Error(`${file} stays`);
      deleted.push(file);
    },
  };
  const unitOfWork = {
    run: async <T>(work: () => Promise<T>): Promise<T> => {
      const before = rows;
      try {
        return await work();
      } catch (error) {
        rows = before;
        throw error;
      }
    },
  };
  const clock = { now: () => new Date('2026-12-01T08:00:00Z') };
  const sweep = new SweepLoosePictures(loose, new AvatarFiles(store, loose), clock, unitOfWork);

  await expect(sweep.execute()).rejects.toThrow('avatars/7/192.webp stays');
  expect(rows).toEqual(['avatars/7']);
  expect(new Set(deleted).size).toBe(2 * 119);
});
