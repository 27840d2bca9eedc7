import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { WrittenSoon } from '#infrastructure/platform/persistence/written-soon';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('is written once for all that was gathered within five seconds, and again for what comes later', async () => {
  const write = jest.fn(() => Promise.resolve());
  const soon = new WrittenSoon(write, () => {});
  soon.ask();
  await jest.advanceTimersByTimeAsync(4_999);
  soon.ask();
  expect(write).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(write).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(write).toHaveBeenCalledTimes(1);
  soon.ask();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(write).toHaveBeenCalledTimes(2);
});

it('is written at once where that is asked for, and not again; who asks is told where it fails, and somebody where nobody asked', async () => {
  const write = jest.fn(() => Promise.resolve());
  const failed = jest.fn();
  const soon = new WrittenSoon(write, failed);
  soon.ask();
  await soon.now();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(write).toHaveBeenCalledTimes(1);
  write.mockRejectedValue(new Error('away'));
  await expect(soon.now()).rejects.toThrow('away');
  soon.ask();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(write).toHaveBeenCalledTimes(3);
  expect(failed.mock.calls).toEqual([[new Error('away')]]);
});
