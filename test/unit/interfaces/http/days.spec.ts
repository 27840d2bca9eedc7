import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { OnDayRequest } from '#interfaces/http/community/desk.request';
import { SetValueRequest } from '#interfaces/http/community/values.request';
import { type InvalidRequest, validated } from '#interfaces/http/validate';
import type { Source } from '#interfaces/http/transforms';

const day = (au: string, source: Source = 'form') =>
  validated(OnDayRequest, { au }, source).then(
    (input) => input.au,
    (refusal: InvalidRequest) => refusal.fields.map(({ code, details }) => [code, details]),
  );
const value = async (typed: string) =>
  (
    await validated(SetValueRequest, {
      value: typed,
      from: '1/1/2026',
      source: 'Decree',
      version: '1',
    })
  ).value;

describe('a day that is typed', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    [' 1/5/2026 ', '2026-05-01'],
    ['01.05.2026', '2026-05-01'],
    ['1 5 2026', '2026-05-01'],
    ['01052026', '2026-05-01'],
    ['2026-05-01', '2026-05-01'],
    ['', undefined],
  ])('%s is read as %s', async (typed, read) => {
    expect(await day(typed)).toBe(read);
  });

  it('is refused beside its field when it is none', async () => {
    for (const typed of ['tomorrow', '12/2026', '2026'])
      expect(await day(typed)).toEqual([['field.day', undefined]]);
  });

  it('is read to the letter where no person types', async () => {
    expect(await day('31/12/2026', 'json')).toEqual([['field.day', undefined]]);
    expect(await day('2026-12-31', 'json')).toBe('2026-12-31');
  });
});

describe('a value that is typed', () => {
  it.each([
    ['12,02', '12.02'],
    ['48 060', '48060'],
    ['48\u202f060,5', '48060.5'],
    ['12345678', '12345678'],
    ['1/5/2026', '2026-05-01'],
    ['2026-05-01', '2026-05-01'],
  ])('%s is read as %s', async (typed, read) => {
    expect(await value(typed)).toBe(read);
  });
});
