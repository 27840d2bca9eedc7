import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import { callGates } from '#interfaces/http/calls';
import { setContext } from '#interfaces/http/request-context';

/** What is told of a write whose connection ends so. */
function told(end: { readonly status: number; readonly isHeard: boolean }): unknown[] {
  const noted: unknown[] = [];
  const parts = { note: async (_: unknown, call: unknown) => void noted.push(call) };
  const [, , , note] = callGates(parts as never);
  const res = Object.assign(new EventEmitter(), {
    locals: {},
    statusCode: end.status,
    writableFinished: end.isHeard,
  }) as never;
  setContext(res, { viewer: { client: { id: 'c' } }, operation: 'openTopic' } as never);
  note!({ originalUrl: '/api/v1/topics?x=1', method: 'POST' } as never, res, () => {});
  if (end.isHeard) (res as EventEmitter).emit('finish');
  (res as EventEmitter).emit('close');
  return noted;
}
const same = { operation: 'openTopic', path: '/api/v1/topics', writes: true, many: 1 };

it('a call is told of once, with what it was answered', () => {
  expect(told({ status: 201, isHeard: true })).toEqual([{ ...same, status: 201 }]);
});

it('whoever hangs up before the answer is told of too', () => {
  expect(told({ status: 200, isHeard: false })).toEqual([{ ...same, status: 499 }]);
});
