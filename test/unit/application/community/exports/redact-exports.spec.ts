import { expect, it } from '@jest/globals';
import { RedactExports } from '#application/community/exports/redact-exports';
import { RedactDataCopies } from '#application/community/leaving/redact-data-copies';
import { DataCopyFiles } from '#application/community/leaving/data-copy.files';
import type { DataCopies, DataCopy } from '#application/community/leaving/data-copies.port';
import type { Exports } from '#application/community/exports/exports.port';
import type { FileStore } from '#application/shared/ports';

const at = new Date('2030-01-01T12:00:00Z');
const clock = { now: () => at };
const filesOf = (...keys: readonly string[]) => {
  const kept = new Set(keys);
  const store = {
    get: async (key: string) => (kept.has(key) ? { bytes: new Uint8Array() } : null),
    delete: async (key: string) => void kept.delete(key),
  } as unknown as FileStore;
  return { kept, store };
};

it('no export can be fetched any more once words were taken out of everywhere', async () => {
  const { kept, store } = filesOf('exports/ready/0', 'exports/making/0', 'avatars/1');
  const refused: Date[] = [];
  const exports = {
    refuseAll: async (when: Date) => {
      refused.push(when);
      return ['ready', 'making'];
    },
  } as unknown as Exports;
  const redact = new RedactExports(exports, store, clock);
  expect(await redact.redact()).toEqual({ changed: [], left: 0, records: 0 });
  expect([[...kept], refused]).toEqual([['avatars/1'], [at]]);
});

it('a copy of data goes, and is made anew for who asked', async () => {
  const { kept, store } = filesOf('copies/old/0', 'copies/old/1', 'copies/over/0');
  const rows = new Map<string, Partial<DataCopy>>([
    ['old', { memberId: 'ada' as never, askedAt: at, readyAt: at, pieces: 2 }],
    ['over', { memberId: 'bob' as never, askedAt: new Date(0), readyAt: new Date(0), pieces: 1 }],
  ]);
  const copies = {
    askedBefore: async () => [...rows].map(([id, row]) => ({ id, ...row })),
    drop: async (id: string) => void rows.delete(id),
    start: async ({ id, ...row }: DataCopy) => void rows.set(id, row),
  } as unknown as DataCopies;
  const jobs: unknown[] = [];
  const queue = { enqueue: async (_name: string, data: unknown) => void jobs.push(data) };
  const ids = { next: () => 'new' };
  await new RedactDataCopies(
    copies,
    new DataCopyFiles(store),
    ...([queue as never, ids as never, clock] as const),
  ).erase();
  expect([...kept]).toEqual([]);
  expect([...rows]).toEqual([['new', { memberId: 'ada', askedAt: at }]]);
  expect(jobs).toEqual([{ copyId: 'new' }]);
});
