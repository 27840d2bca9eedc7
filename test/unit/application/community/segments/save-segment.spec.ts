import { expect, it } from '@jest/globals';
import { SaveSegment } from '#application/community/segments/save-segment';
import { FOLLOW_SEGMENT } from '#application/community/segments/segments.jobs';
import type { Segments } from '#application/community/segments/segments.port';
import { AuditedActs } from '#application/shared/audit-log';
import type { Segment, SegmentId } from '#domain/community/segments/segment';
import { signedIn } from '../../../../support/actors.ts';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

const clock = { now: () => new Date('2026-03-01T12:00:00Z') };
const nobodyNamed = { branches: [], regions: [], roles: [], groups: [], languages: [] };
const anyhow = { trust: {}, joined: {}, seen: {}, asked: {}, answered: {}, solved: {}, attended: {} };

function saving() {
  const kept: string[] = [];
  const jobs: unknown[] = [];
  const keep = async ({ name }: Segment) => void kept.push(name);
  const acts = new AuditedActs({ write: async () => {} }, clock, AT_ONCE);
  const save = new SaveSegment(
    { add: keep, change: keep } as unknown as Segments,
    {
      enqueue: () => Promise.reject(new Error('The queue is away')),
      soon: async (job, data) => void jobs.push([job, data]),
      every: async () => {},
    },
    { next: <Id>() => 'made' as Id },
    acts,
    clock,
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
  return { execute, kept, jobs };
}
const known = 'known' as SegmentId;

it('asks for the count of a segment and for what follows it, as it is named and as it is described anew', async () => {
  const { execute, kept, jobs } = saving();
  expect(await execute(null)).toEqual({ id: 'made' });
  expect(jobs).toEqual([[FOLLOW_SEGMENT, { segmentId: 'made' }]]);
  expect(await execute(known)).toEqual({ id: known });
  expect(jobs).toHaveLength(2);
  expect(jobs[1]).toEqual([FOLLOW_SEGMENT, { segmentId: known }]);
  expect(kept).toEqual(['Graveurs', 'Graveurs']);
});
