import { describe, expect, it } from '@jest/globals';
import { duplicateSaid, feedbackOffered } from '../../../../web/trials/duplicate-said.server.ts';

/** Feedback 3 and 4 are published and called so. */
const asker = {
  actor: {},
  app: {
    engagement: {
      feedbackChoices: {
        execute: async (_: unknown, __: string, said: string) =>
          [
            { number: 3, title: 'The button hides' },
            { number: 4, title: 'The page is slow' },
          ].filter(({ number, title }) => said.replace(/^#/, '') === String(number) || title.includes(said)),
      },
    },
  },
};

const said = (
  input: { state?: string; same: string; duplicateOf?: number },
  offeredFor = '',
  keptOf: number | null = null,
) => {
  const { state = 'duplicate', same, duplicateOf } = input;
  const typed = { same, offeredFor, duplicateOf: String(duplicateOf ?? '') };
  const feedback = { id: 'f', duplicateOf: keptOf };
  return duplicateSaid({ ...input, state }, { ...asker, typed } as never, feedback);
};

describe('the feedback that says the same', () => {
  it('is the one that was chosen, also where another one was kept before', async () => {
    expect(await said({ same: '12', duplicateOf: 3 }, '12')).toBe(3);
  });

  it('is the one that was named since, whatever was chosen before', async () => {
    expect(await said({ same: '#4', duplicateOf: 3 })).toBe(4);
  });

  it('is to be chosen, or to be said otherwise', async () => {
    await expect(said({ same: 'The' })).rejects.toMatchObject({
      fields: [{ field: 'same', code: 'engagement.feedback-to-choose' }],
    });
    await expect(said({ same: '12' })).rejects.toMatchObject({
      fields: [{ field: 'same', code: 'engagement.no-feedback-like-this' }],
    });
  });

  it('stays the one that was kept, although that is out of sight by now, and nothing else is taken for it', async () => {
    expect(await said({ same: '12' }, '12', 12)).toBe(12);
    expect(await said({ same: '#12' }, '', 12)).toBe(12);
    expect(await said({ same: '12', duplicateOf: 3 }, '12', 12)).toBe(3);
    await expect(said({ same: '13' }, '', 12)).rejects.toMatchObject({
      fields: [{ field: 'same', code: 'engagement.no-feedback-like-this' }],
    });
    await expect(said({ same: 'null' })).rejects.toMatchObject({ fields: [{ field: 'same' }] });
  });

  it('is not looked for where it is no duplicate: the one that was kept may be out of sight by now', async () => {
    expect(await said({ state: 'planned', same: '12' }, '12', 12)).toBeNull();
    expect(await said({ same: '' })).toBeNull();
  });

  it('is not dropped in silence where another state was chosen beside it', async () => {
    const refused = { fields: [{ field: 'state', code: 'engagement.feedback-not-duplicate' }] };
    await expect(said({ state: 'planned', same: '', duplicateOf: 3 })).rejects.toMatchObject(refused);
    await expect(said({ state: 'planned', same: '#4' })).rejects.toMatchObject(refused);
    // Sent once more as the page brought it back.
    await expect(said({ state: 'planned', same: '#4' }, '#4')).rejects.toMatchObject(refused);
    await expect(said({ state: 'planned', same: '#4', duplicateOf: 3 }, '12')).rejects.toMatchObject(refused);
    expect(await said({ state: 'planned', same: '' }, '12', 12)).toBeNull();
  });
});

it('what was found stays on offer whatever else was wrong with the form; else what is like it', async () => {
  const offered = async (same?: string) => {
    const refused = same === undefined ? undefined : { typed: { same, answer: 'too long' } };
    const step = await feedbackOffered(asker as never, { id: 'f', title: 'slow' }, refused);
    return [step.areFound, step.offered.map(({ number }) => number)];
  };
  expect(await offered('button')).toEqual([true, [3]]);
  expect(await offered('#3')).toEqual([false, [4]]);
  expect(await offered('nothing such')).toEqual([false, [4]]);
  expect(await offered()).toEqual([false, [4]]);
});
