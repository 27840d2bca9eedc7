import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REDACTED } from '#domain/community/topics/passage';
import { errorsOf, isChanged, leftIn, MASKED, versionSeen } from '../../../../web/lib/refused.ts';

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

it('leads to where a field stands, where the page calls it otherwise', () => {
  const told = errorsOf(refusedFor('why', 'name'), {}, [], { why: 'why-12' });
  expect(told.map(({ field }) => field)).toEqual(['why-12', 'name']);
});

const withCode = (code: string, typed: Record<string, string> = {}) =>
  ({ typed, problem: { code } }) as never;

it('gives back the version that a form was opened with, whatever else was wrong with it', () => {
  expect(versionSeen(undefined, 4)).toBe('4');
  expect(versionSeen(withCode('shared.invalid', { version: '3' }), 4)).toBe('3');
  expect(versionSeen(withCode('shared.invalid', { seen: '"a"' }), '"b"', 'seen')).toBe('"a"');
  expect(versionSeen({ typed: { version: '3' } }, 4)).toBe('3');
});

it('gives back the present one to those who were told that another changed it', () => {
  for (const code of ['shared.changed-meanwhile', 'events.gathering-changed-meanwhile', 'site.legal-changed'])
    expect(versionSeen(withCode(code, { version: '3' }), 4)).toBe('4');
});

it('knows every refusal for a page that changed meanwhile', () => {
  const src = join(import.meta.dirname, '../../../../src');
  const codes = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(join(src, path), 'utf8').matchAll(/code = '([\w.]+-?[\w-]*changed(?:-meanwhile)?)'/g),
    ])
    .map(([, code]) => code!)
    .filter((code) => !code.endsWith('-unchanged'));
  expect(codes.length).toBeGreaterThan(15);
  // What testers promise is shown beside its box, and the question above the answer: neither form carries a version of them.
  const apart = ['engagement.promise-changed', 'community.question-changed'];
  expect(new Set(codes.filter((code) => !isChanged(withCode(code))))).toEqual(new Set(apart));
});

it('fills in what was typed, and what is left of a text where a passage was masked since the form was opened', () => {
  expect(MASKED).toBe(REDACTED);
  const changed = (typed: string) => withCode('shared.changed-meanwhile', { bio: typed });
  const left = 'I draw with […], and […] too.';
  expect(leftIn(undefined, 'bio', left)).toBe(left);
  expect(leftIn(changed('I draw with Odile, and […] too. And more.'), 'bio', left)).toBe(left);
  const mended = 'I draw with […], and with […].';
  expect(leftIn(changed(mended), 'bio', left)).toBe(mended);
  expect(leftIn(changed('I paint.'), 'bio', 'I draw.')).toBe('I paint.');
  expect(leftIn(withCode('shared.invalid', { bio: 'I draw with Odile.' }), 'bio', left)).toBe(
    'I draw with Odile.',
  );
  expect(leftIn(withCode('shared.changed-meanwhile'), 'bio', left)).toBe(left);
});
