import { expect, it } from '@jest/globals';
import { RedactExports } from '#application/community/exports/redact-exports';
import { RedactDataCopies } from '#application/community/leaving/redact-data-copies';
import type { DataCopies, DataCopy } from '#application/community/leaving/data-copies.port';
import type { Exports } from '#application/community/exports/exports.port';

const at = new Date('2030-01-01T12:00:00Z');
const clock = { now: () => at };

it('no export can be fetched any more once words were taken out of everywhere', async () => {
  const refused: Date[] = [];
  const exports = { refuseAll: async (when: Date) => void refused.push(when) } as unknown as Exports;
  const redact = new RedactExports(exports, clock);
  expect(await redact.redact()).toEqual({ changed: [], left: 0, records: 0 });
  expect(refused).toEqual([at]);
});

it('a copy of data is refused, and made anew for who asked while its day lasts', async () => {
  const rows: Partial<DataCopy>[] = [
    { id: 'old' as never, memberId: 'ada' as never, askedAt: at, readyAt: at },
    { id: 'over' as never, memberId: 'bob' as never, askedAt: new Date(0), readyAt: new Date(0) },
  ];
  const started: unknown[] = [];
  const copies = {
    refuseAll: async () => rows,
    start: async (copy: unknown) => void started.push(copy),
  } as unknown as DataCopies;
  const jobs: unknown[] = [];
  const queue = { enqueue: async (_name: string, data: unknown) => void jobs.push(data) };
  const ids = { next: () => 'new' };
  await new RedactDataCopies(copies, queue as never, ids as never, clock).erase();
  expect(started).toEqual([{ id: 'new', memberId: 'ada', askedAt: at }]);
  expect(jobs).toEqual([{ copyId: 'new' }]);
});
