import { expect, it } from '@jest/globals';
import { EMPTY_MERGED_CATEGORIES } from '#application/community/categories/categories.jobs';
import { EmptyMergedCategories } from '#application/community/categories/empty-merged-categories';
import { TellMergedCategory } from '#application/community/notifications/tell-merged-category';
import { TELL_MERGED_CATEGORY } from '#application/community/notifications/tell-merged-category.job';
import { job } from '#application/shared/job';
import type { JobQueue } from '#application/shared/ports';
import { plannedJobs, registerJobs } from '#interfaces/composition/jobs';
import { aJob } from '#interfaces/composition/jobs/planned-job';

const planned = plannedJobs({} as never, {} as never);
const names = planned.map(({ job }) => String(job));

it('every job has one name and one place, and says its context', () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.length).toBeGreaterThan(70);
  for (const name of names)
    expect(name).toMatch(/^(platform|site|community|moderation|engagement|events|insights)\.[a-z-]+$/);
});

it('what comes by the clock is handled, under the name it comes by', async () => {
  const handled: string[] = [];
  const scheduled: string[] = [];
  const asked: string[] = [];
  const worker = {
    handle: (name: string) => handled.push(name),
    handleMail: (name: string) => handled.push(name),
  };
  const jobs = {
    every: async (name: string) => void scheduled.push(name),
    enqueue: async (name: string) => void asked.push(name),
  };
  await registerJobs(worker as never, { jobs } as never, {} as never);
  expect(handled).toEqual(names);
  expect(scheduled).toHaveLength(76);
  expect([...scheduled, ...asked].filter((name) => !handled.includes(name))).toEqual([]);
  expect(asked).toEqual([
    'community.mark-taken-along',
    'community.replay-erasures',
    'community.recount-segments',
    'insights.count-days',
  ]);
});

it('followers of a merged category are told by the lot, and each minute those whom nobody goes on to tell', async () => {
  const done: unknown[] = [];
  const container = {
    get: (which: unknown) => ({
      execute: async (data?: object) => void done.push([which, data ?? 'execute']),
      takeUp: async () => void done.push([which, 'takeUp']),
    }),
  };
  const ofCommunity = plannedJobs({} as never, container as never);
  const run = async (name: string, data: object) =>
    ofCommunity.find(({ job }) => String(job) === name)!.run(data as never);
  const lot = { categoryId: 'c', by: null, after: null };
  await run(String(TELL_MERGED_CATEGORY), lot);
  await run(String(EMPTY_MERGED_CATEGORIES), {});
  expect(done).toEqual([
    [TellMergedCategory, lot],
    [TellMergedCategory, 'takeUp'],
    [EmptyMergedCategories, 'execute'],
  ]);
});

it('each has hours that a clock can read, or is asked for', () => {
  const part = String.raw`(\*|\*\/\d+|\d+(-\d+)?(,\d+)*|\*\/\d+)`;
  for (const { job, at } of planned)
    expect([job, at ?? '* * * * *']).toEqual([
      job,
      expect.stringMatching(`^${Array(5).fill(part).join(' ')}$`),
    ]);
});

it('what writes to many in rounds is not run again before its next hour', () => {
  const once = planned.filter(({ isTriedOnce }) => isTriedOnce).map(({ job }) => String(job));
  expect(once).toEqual([
    'community.close-inactive-accounts',
    'community.send-invitations',
    'community.send-letters',
    'community.send-campaigns',
    'insights.make-reports',
    'insights.send-reports',
  ]);
});

it('what a job is given is held to its name by the compiler', () => {
  const greet = job<{ readonly name: string }>('test.greet');
  const queue = { enqueue: async () => {} } as unknown as JobQueue;
  void queue.enqueue(greet, { name: 'Ana' });
  // @ts-expect-error another payload
  void queue.enqueue(greet, { nom: 'Ana' });
  // @ts-expect-error none
  void queue.enqueue(greet, {});
  // @ts-expect-error a text that nobody named a job by
  void queue.enqueue('test.greet', {});
  // @ts-expect-error the work takes something else
  aJob({ job: greet, run: async ({ nom }: { readonly nom: string }) => nom });
  // @ts-expect-error the clock has nothing to give
  aJob({ job: greet, at: '* * * * *', run: async ({ name }) => name });
  expect(String(aJob({ job: greet, run: async ({ name }) => name }).job)).toBe('test.greet');
});
