import { describe, expect, it } from '@jest/globals';
import { serverArguments, sharedBuffers } from '#infrastructure/platform/embedded-postgres/settings';

const GB = 1024 ** 3;

describe('what PostgreSQL keeps in memory', () => {
  it.each([
    ['a machine of 4 GB', 4 * GB, '512MB'],
    ['a very small one', GB / 2, '128MB'],
    ['a large one', 64 * GB, '1024MB'],
  ])('is an eighth of the machine, within bounds: %s', (_machine, memory, expected) => {
    expect(sharedBuffers(memory)).toBe(expected);
  });

  it('is little where many servers of tests stand beside each other', () => {
    const address = { settings: { port: '5432' }, url: () => '' };
    expect(serverArguments('/data', address, false)).toEqual(
      expect.arrayContaining(['shared_buffers=128MB', 'port=5432']),
    );
  });
});
