import { expect, it } from '@jest/globals';
import { UnknownConnections } from '#infrastructure/platform/realtime/unknown-connections';

it('a connection that asks twice counts once, and is gone once', () => {
  const unknown = new UnknownConnections();
  const [one, other] = [{}, {}];
  unknown.add(one, ['school', 'town']);
  unknown.add(one, ['school', 'town']);
  unknown.add(one, ['library']);
  unknown.add(other, ['school', 'town']);
  expect([unknown.of('school'), unknown.of('town'), unknown.of('library')]).toEqual([2, 2, 0]);
  unknown.remove(one);
  unknown.remove(one);
  expect([unknown.of('school'), unknown.of('town')]).toEqual([1, 1]);
});
