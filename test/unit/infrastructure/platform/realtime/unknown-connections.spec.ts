import { expect, it } from '@jest/globals';
import { UnknownConnections } from '#infrastructure/platform/realtime/unknown-connections';

it('a connection that asks twice counts once, and is gone once', () => {
  const unknown = new UnknownConnections();
  const [one, other] = [{}, {}];
  unknown.add(one, 'school');
  unknown.add(one, 'school');
  unknown.add(one, 'library');
  unknown.add(other, 'school');
  expect([unknown.of('school'), unknown.of('library')]).toEqual([2, 0]);
  unknown.remove(one);
  unknown.remove(one);
  expect(unknown.of('school')).toBe(1);
});
