import { expect, it } from '@jest/globals';
import { mustMeanMoreReaders } from '#application/community/topics/more-readers.policy';

it('more readers are asked about by what they are called', () => {
  const asked = (to: string) => () => mustMeanMoreReaders('group:panel', to as never);
  expect(asked('branch:music')).toThrow(
    expect.objectContaining({ details: { readers: 'branch', which: 'music' } }),
  );
  expect(asked('public')).toThrow(expect.objectContaining({ details: { readers: 'public', which: '' } }));
  expect(asked('group:panel')).not.toThrow();
});
