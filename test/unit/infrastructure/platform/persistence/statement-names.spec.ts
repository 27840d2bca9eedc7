import { expect, it } from '@jest/globals';
import { StatementNames } from '#infrastructure/platform/persistence/statement-names';

it('what is put together has a name once it came again, and keeps it while it comes', () => {
  const names = new StatementNames();
  expect(names.ofComing('often', false)).toBeUndefined();
  const name = names.ofComing('often', true);
  expect(name).toBe(names.of('often'));
  for (let other = 0; other < 1000; other++) {
    names.ofComing(`other ${other}`, true);
    expect(names.ofComing('often', false)).toBe(name);
  }
});

it('as many others let go of the name of what comes no more; what is written in the code keeps its own', () => {
  const names = new StatementNames();
  const sent: unknown[] = [];
  const client = Object.create({ query: (first: unknown) => void sent.push(first) }) as never;
  names.serve(client);
  const isNamed = (text: string) => {
    (client as { query(text: string): void }).query(text);
    return typeof sent.at(-1) !== 'string';
  };
  names.of('written');
  names.ofComing('once', true);
  expect([isNamed('written'), isNamed('once')]).toEqual([true, true]);
  for (let other = 0; other < 400; other++) names.ofComing(`other ${other}`, true);
  expect([isNamed('written'), isNamed('once'), isNamed('other 0'), isNamed('other 399')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(names.ofComing('once', false)).toBeUndefined();
});
