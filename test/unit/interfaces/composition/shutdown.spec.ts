import { expect, it, jest } from '@jest/globals';
import type { Logger } from 'pino';
import { stopOnSignals } from '#interfaces/composition/shutdown';

const SILENT = { info: () => {}, debug: () => {}, error: () => {} } as unknown as Logger;

it('tells that a stop is under way from the signal on, and ends with code 0 once everything stopped', async () => {
  const ended = new Promise<number | string | null | undefined>((resolve) => {
    jest.spyOn(process, 'exit').mockImplementation((code) => resolve(code) as never);
  });
  const heard = new Map<string | symbol, () => void>();
  jest.spyOn(process, 'once').mockImplementation((signal: string | symbol, listener: () => void) => {
    heard.set(signal, listener);
    return process;
  });
  let stopped = () => {};
  const parts = [{ name: 'web', stop: () => new Promise<void>((resolve) => (stopped = resolve)) }];
  const isStopping = stopOnSignals(parts, SILENT);
  expect(isStopping()).toBe(false);
  heard.get('SIGTERM')!();
  expect(isStopping()).toBe(true);
  stopped();
  expect(await ended).toBe(0);
  jest.restoreAllMocks();
});
