import { expect, it } from '@jest/globals';
import { PartedFiles } from '#application/community/files/parted-files.keeper';

const full = new Error('The store does not answer');

function keeper(canForget = true) {
  const told: unknown[] = [];
  const deleted: string[] = [];
  const forgotten: string[] = [];
  const files = {
    delete: async (key: string) => {
      if (key === 'stuck') throw full;
      deleted.push(key);
    },
  };
  const attachments = {
    forget: async (keys: readonly string[]) => {
      if (!canForget) throw full;
      forgotten.push(...keys);
    },
  };
  const troubles = { tell: (_what: string, error: unknown) => void told.push(error) };
  const pictures = new PartedFiles(attachments as never, files as never, troubles);
  return { pictures, told, deleted, forgotten };
}

it('deletes what it can, leaves the rest to the next sweep, and fails nothing that is done', async () => {
  const { pictures, told, deleted, forgotten } = keeper();
  await pictures.delete(['first', 'stuck', 'last']);
  expect(deleted).toEqual(['first', 'last']);
  expect(forgotten).toEqual(['first', 'last']);
  expect(told).toEqual([full]);
});

it('tells that what was deleted could not be forgotten', async () => {
  const { pictures, told } = keeper(false);
  await pictures.delete(['first']);
  expect(told).toEqual([full]);
});
