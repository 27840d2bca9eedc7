import { expect, it } from '@jest/globals';
import { Changes } from '#infrastructure/platform/page-cache/changes';
import { PromiseCache } from '#infrastructure/platform/persistence/promise-cache';

function keptFor(milliseconds: number, changes?: Changes) {
  let now = 0;
  let reads = 0;
  const kept = new PromiseCache<number>({ milliseconds, tag: 'forum', changes, now: () => now });
  return {
    pass: (ms: number) => (now += ms),
    read: (key: string) => kept.get(key, async () => ++reads),
    fail: (key: string) => kept.get(key, () => Promise.reject(new Error('away'))),
  };
}

it('reads once for all who ask within the time, and anew afterwards', async () => {
  const { read, pass } = keptFor(100);
  expect(await Promise.all([read('public'), read('public')])).toEqual([1, 1]);
  pass(99);
  expect(await read('public')).toBe(1);
  pass(1);
  expect(await read('public')).toBe(2);
});

it('keeps what differs apart', async () => {
  const { read } = keptFor(100);
  expect([await read('public'), await read('public members')]).toEqual([1, 2]);
});

it('does not keep a failure', async () => {
  const { read, fail } = keptFor(100);
  await expect(fail('public')).rejects.toThrow('away');
  expect(await read('public')).toBe(1);
});

it('forgets the oldest of many', async () => {
  const { read } = keptFor(100);
  await read('first');
  for (let each = 0; each < 200; each++) await read(`other ${each}`);
  expect(await read('first')).toBe(202);
});

it('keeps what is asked for all the time, however many others ask once', async () => {
  const { read } = keptFor(100);
  for (let each = 0; each < 400; each++) {
    expect(await read('public')).toBe(1);
    await read(`other ${each}`);
  }
});

it('reads anew once a change was told, and not for a change of something else', async () => {
  const changes = new Changes();
  changes.hear();
  const { read } = keptFor(100_000, changes);
  expect([await read('a'), await read('a')]).toEqual([1, 1]);
  changes.tell('names');
  changes.tell('topic:1');
  expect(await read('a')).toBe(1);
  changes.tell('forum');
  expect(await read('a')).toBe(2);
  changes.tell('*');
  expect(await read('a')).toBe(3);
});

it('does not take for present what was read before a change that could not be heard', async () => {
  const changes = new Changes();
  changes.hear();
  const { read } = keptFor(100_000, changes);
  await read('a');
  changes.deafen();
  expect(await read('a')).toBe(2);
  changes.hear();
  expect(await read('a')).toBe(3);
});

it('keeps nothing that hangs on changes alone while these cannot be heard', async () => {
  const changes = new Changes();
  let reads = 0;
  const kept = new PromiseCache<number>({ milliseconds: 100_000, tag: 'forum', changes, onlyHeard: true });
  const read = () => kept.get('a', async () => ++reads);
  expect([await read(), await read()]).toEqual([1, 2]);
  changes.hear();
  expect([await read(), await read()]).toEqual([3, 3]);
  changes.deafen();
  expect([await read(), await read()]).toEqual([4, 5]);
});
