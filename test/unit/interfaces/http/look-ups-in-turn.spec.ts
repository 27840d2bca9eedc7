import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from '@jest/globals';
import type { Response } from 'express';
import { callGates } from '#interfaces/http/calls';
import { LookUpsInTurn } from '#interfaces/http/look-ups-in-turn';
import { setContext } from '#interfaces/http/request-context';

let inTurn: LookUpsInTurn;
/** What the database is asked, and has not answered. */
let asked: (() => void)[] = [];
beforeEach(() => {
  inTurn = new LookUpsInTurn();
  asked = [];
});

const ask = () => new Promise<string>((answer) => asked.push(() => answer('found')));
const response = () =>
  Object.assign(new EventEmitter(), { closed: false, locals: {}, vary() {}, set() {}, get() {} });
function leaves(res: ReturnType<typeof response>): void {
  res.closed = true;
  res.emit('close');
}
/** Each shows a session that was invented. */
const shown = (count: number, networkAt: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => {
    const res = response();
    return { res, found: inTurn.lookUp(res as unknown as Response, networkAt(at), ask) };
  });
const settled = () => new Promise((go) => setImmediate(go));
async function answerAll(): Promise<void> {
  while (asked.length > 0) {
    asked.splice(0).forEach((answer) => answer());
    await settled();
  }
}

it.each([
  ['network', () => '198.51.100', '192.0.2'],
  ['site of IPv6', (at: number) => `2001:db8:1:${at}`, '2001:db8:2:1'],
])(
  'of one %s four are looked up at once, a thousand wait, and those of another do not',
  async (_what, networkAt, elsewhere) => {
    const all = shown(1_200, networkAt);
    await settled();
    expect(asked).toHaveLength(4);
    const [other] = shown(1, () => elsewhere);
    await settled();
    expect(asked).toHaveLength(5);
    await answerAll();
    expect(await other!.found).toBe('found');
    const found = await Promise.all(all.map((one) => one.found));
    expect(found.filter((one) => one === null)).toHaveLength(196);
  },
);

it('who leaves while they wait asks nothing, and who leaves while it is asked holds their turn', async () => {
  const going = shown(4, () => '198.51.100');
  const waiting = shown(3, () => '198.51.100');
  await settled();
  for (const { res } of [...going, ...waiting]) leaves(res);
  const [after] = shown(1, () => '198.51.100');
  await settled();
  expect(asked).toHaveLength(4);
  asked.shift()!();
  await settled();
  expect(asked).toHaveLength(4);
  await answerAll();
  expect(await after!.found).toBe('found');
});

it('what fails gives its turn on', async () => {
  const failing = Array.from({ length: 4 }, () =>
    inTurn.lookUp(response() as unknown as Response, '198.51.100', () => Promise.reject(new Error('away'))),
  );
  for (const one of failing) await expect(one).rejects.toThrow('away');
  const [after] = shown(1, () => '198.51.100');
  await settled();
  await answerAll();
  expect(await after!.found).toBe('found');
});

it('of one client four calls are counted at once, three hundred wait, and what is more is too many', async () => {
  const count = async () => {
    await ask();
    return { isOver: false, remaining: 9, resetSeconds: 1 };
  };
  const counted = callGates({ count } as never).at(-1)!;
  const called = (id: string): Promise<unknown> => {
    const res = response();
    setContext(res as unknown as Response, { viewer: { client: { id } } } as never);
    return Promise.resolve(counted({ method: 'GET' } as never, res as never, () => {})).catch(
      (error: unknown) => error,
    );
  };
  const all = Array.from({ length: 400 }, () => called('one'));
  await settled();
  expect(asked).toHaveLength(4);
  const other = called('other');
  await settled();
  expect(asked).toHaveLength(5);
  await answerAll();
  expect(await other).toBeUndefined();
  const told = await Promise.all(all);
  expect(told.filter((refusal) => refusal === undefined)).toHaveLength(304);
  expect(told.at(-1)).toMatchObject({ code: 'api.too-many-calls', details: { retryAfterSeconds: 2 } });
});
