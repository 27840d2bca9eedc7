import { expect, it } from '@jest/globals';
import { SaveSegment } from '#application/community/segments/save-segment';
import { FOLLOW_SEGMENT } from '#application/community/segments/segments.jobs';
import type { Segments } from '#application/community/segments/segments.port';
import { AuditedActs } from '#application/shared/audit-log';
import type { Segment, SegmentId } from '#domain/community/segments/segment';
import { signedIn } from '../../../../support/actors.ts';

const clock = { now: () => new Date('2026-03-01T12:00:00Z') };
const nobodyNamed = { branches: [], regions: [], roles: [], groups: [], languages: [] };
const anyhow = { trust: {}, joined: {}, seen: {}, asked: {}, answered: {}, solved: {}, attended: {} };

/** @param queue what becomes of a job that is asked for */
function saving(queue: () => Promise<void>) {
  const kept: string[] = [];
  const [jobs, troubles]: [unknown[], string[]] = [[], []];
  const keep = async ({ name }: Segment) => void kept.push(name);
  const acts = new AuditedActs({ write: async () => {} }, clock, { run: (work) => work() });
  const save = new SaveSegment(
    { add: keep, change: keep } as unknown as Segments,
    {
      enqueue: async (job, data) => {
        jobs.push([job, data]);
        await queue();
      },
      every: async () => {},
    },
    { next: <Id>() => 'made' as Id },
    acts,
    clock,
    { tell: (what) => void troubles.push(what) },
  );
  const execute = (id: SegmentId | null) =>
    save.execute({
      actor: signedIn('me', { grants: [['segment.manage', 'everywhere']] }),
      id,
      seen: null,
      name: 'Graveurs',
      description: '',
      filter: { match: 'all', choices: nobodyNamed, except: [], ranges: anyhow },
    });
  return { execute, kept, jobs, troubles };
}
const known = 'known' as SegmentId;

it('asks for the count of a segment and for what follows it, as it is named and as it is described anew', async () => {
  const { execute, jobs, troubles } = saving(async () => {});
  expect(await execute(null)).toEqual({ id: 'made' });
  expect(jobs).toEqual([[FOLLOW_SEGMENT, { segmentId: 'made' }]]);
  expect(await execute(known)).toEqual({ id: known });
  expect(jobs).toHaveLength(2);
  expect(jobs[1]).toEqual([FOLLOW_SEGMENT, { segmentId: known }]);
  expect(troubles).toEqual([]);
});

it('keeps a segment where the queue is away: it is followed an hour later, which is told', async () => {
  const { execute, kept, troubles } = saving(() => Promise.reject(new Error('The queue is away')));
  expect(await execute(known)).toEqual({ id: known });
  expect(kept).toEqual(['Graveurs']);
  expect(troubles).toEqual(['a segment is followed an hour later']);
});
