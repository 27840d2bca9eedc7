import { describe, expect, it } from '@jest/globals';
import { MoreReaders } from '#application/community/topics/more-readers.policy';
import { signedIn } from '../../../../support/actors.ts';

const NAMES = new Map([
  ['group:panel', 'Le panel'],
  ['group:test', 'Les essais'],
]);
const groups = {
  among: async (audiences: readonly string[]) =>
    new Map(
      audiences.flatMap((one) => {
        const name = NAMES.get(one);
        return name === undefined ? [] : [[one.slice('group:'.length), name] as const];
      }),
    ),
};
const mover = signedIn('0199eeee-0000-7000-8000-000000000001', { audiences: ['group:panel', 'group:test'] });
const asked = async (to: string, widens?: boolean) => {
  const mustMean = await new MoreReaders(groups).meantBy(mover, widens);
  return () => mustMean('group:panel', to as never);
};

describe('more readers', () => {
  it.each([
    ['branch:music', { readers: 'branch', which: 'music', name: '' }],
    ['public', { readers: 'public', which: '', name: '' }],
    ['group:test', { readers: 'group', which: 'test', name: 'Les essais' }],
  ])('are asked about by what they are called: %s', async (to, details) => {
    expect(await asked(to)).toThrow(expect.objectContaining({ details }));
  });

  it('are not asked about where nobody else reads it, nor once they are meant', async () => {
    expect(await asked('group:panel')).not.toThrow();
    expect(await asked('public', true)).not.toThrow();
  });
});
