import { expect, it } from '@jest/globals';
import { errorsOf } from '../../../../web/lib/refused.ts';

const refusedFor = (...fields: readonly string[]) =>
  ({
    typed: {},
    problem: { title: 'Refused', fields: fields.map((field) => ({ field, code: 'x', text: `${field}?` })) },
  }) as never;

it('tells what is refused in the order of the form', () => {
  const labels = { title: 'Title', day: 'Day', agenda: 'Agenda' };
  const told = errorsOf(refusedFor('agenda', 'zone', 'day', 'title'), labels);
  expect(told.map(({ field, label }) => [field, label])).toEqual([
    ['zone', undefined],
    ['title', 'Title'],
    ['day', 'Day'],
    ['agenda', 'Agenda'],
  ]);
});

it('tells it as it came where the form names nothing', () => {
  expect(errorsOf(refusedFor('b', 'a')).map(({ field }) => field)).toEqual(['b', 'a']);
});
