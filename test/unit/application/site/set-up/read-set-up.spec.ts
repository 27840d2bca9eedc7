import { expect, it } from '@jest/globals';
import { SET_UP_STEPS, type SetUpSource } from '#application/shared/set-up';
import { ReadSetUp } from '#application/site/set-up/read-set-up';
import type { Permission } from '#application/shared/viewer';
import { signedIn } from '../../../../support/actors.ts';

const rights: readonly Permission[] = ['site.configure', ...Object.values(SET_UP_STEPS)];
const administrator = signedIn('0199aaaa-0000-7000-8000-000000000001', {
  grants: rights.map((right) => [right, 'everywhere']),
});
const away = { isAway: async () => false, set: async () => {} };
const told = (done: Awaited<ReturnType<SetUpSource['done']>>): SetUpSource => ({ done: async () => done });

it('joins what each context tells, in one order', async () => {
  const read = new ReadSetUp([told({ topic: true }), told({ mail: true, team: false })], away);
  const { steps } = (await read.execute(administrator))!;
  expect(steps.map(({ step }) => step)).toEqual(Object.keys(SET_UP_STEPS));
  expect(steps.flatMap(({ step, isDone }) => (isDone ? [step] : []))).toEqual(['mail', 'topic']);
});

it('is no list once all is done', async () => {
  const all = Object.fromEntries(Object.keys(SET_UP_STEPS).map((step) => [step, true]));
  expect(await new ReadSetUp([told(all)], away).execute(administrator)).toBeNull();
});
