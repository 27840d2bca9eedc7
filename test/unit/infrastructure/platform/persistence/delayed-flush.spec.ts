import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { DelayedFlush } from '#infrastructure/platform/persistence/delayed-flush';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('is written once for all that was gathered within five seconds, and again for what comes later', async () => {
  const write = jest.fn(() => Promise.resolve());
  const soon = new DelayedFlush(write, () => {});
  soon.schedule();
  await jest.advanceTimersByTimeAsync(4_999);
  soon.schedule();
  expect(write).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(write).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(write).toHaveBeenCalledTimes(1);
  soon.schedule();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(write).toHaveBeenCalledTimes(2);
});

it('is written at once where that is asked for, and not again; who asks is told where it fails, and somebody where nobody asked', async () => {
  const write = jest.fn(() => Promise.resolve());
  const failed = jest.fn();
  const soon = new DelayedFlush(write, failed);
  soon.schedule();
  await soon.flush();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(write).toHaveBeenCalledTimes(1);
  write.mockRejectedValue(new Error('away'));
  await expect(soon.flush()).rejects.toThrow('away');
  soon.schedule();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(write).toHaveBeenCalledTimes(3);
  expect(failed.mock.calls).toEqual([[new Error('away')]]);
});
