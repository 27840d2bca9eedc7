import { describe, expect, it } from '@jest/globals';
import { TookTooLong, within } from '#infrastructure/platform/jobs/within';

describe('within', () => {
  it('gives what the work gives', async () => {
    expect(await within(1000, 'work', Promise.resolve(7))).toBe(7);
  });
  it('fails as the work fails', async () => {
    await expect(within(1000, 'work', Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
  it('does not wait longer than it says', async () => {
    await expect(within(20, 'work', new Promise(() => {}))).rejects.toThrow(TookTooLong);
  });
});
