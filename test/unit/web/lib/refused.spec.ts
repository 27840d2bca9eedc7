import { expect, it } from '@jest/globals';
import { errorsOf } from '../../../../web/lib/refused.ts';

const refusedFor = (...fields: readonly string[]) =>
  ({
    typed: {},
    problem: { title: 'Refused', fields: fields.map((field) => ({ field, code: 'x', text: `${field}?` })) },
  }) as never;

it('tells what is refused in the order of the form, where that is known', () => {
  const labels = { title: 'Title', day: 'Day', agenda: 'Agenda' };
  const told = errorsOf(refusedFor('agenda', 'zone', 'day', 'title'), labels, Object.keys(labels));
  expect(told.map(({ field, label }) => [field, label])).toEqual([
    ['zone', undefined],
    ['title', 'Title'],
    ['day', 'Day'],
    ['agenda', 'Agenda'],
  ]);
});

it('tells it as it came elsewhere, whatever has a name', () => {
  expect(errorsOf(refusedFor('b', 'a')).map(({ field }) => field)).toEqual(['b', 'a']);
  const told = errorsOf(refusedFor('b', 'c', 'a'), { a: 'A', b: 'B' });
  expect(told.map(({ field }) => field)).toEqual(['b', 'c', 'a']);
});
