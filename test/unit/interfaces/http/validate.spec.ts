import 'reflect-metadata';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Text, Whole } from '#interfaces/http/fields.request';
import { formFields, type InvalidRequest, validated } from '#interfaces/http/validate';
import { cpuMilliseconds, fastest } from '../../../support/cpu-time.ts';

class Named {
  @IsOptional()
  @IsString()
  name?: string;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  tags?: string[];
}

class Part {
  @Text({ max: 4 })
  text!: string;
}
class Nested extends Part {
  @ValidateNested()
  @Type(() => Part)
  part!: Part;
}

const refusedFields = (raw: unknown, source: 'form' | 'json' = 'json') =>
  validated(Named, raw, source).then(
    () => null,
    (refusal: InvalidRequest) => refusal.fields.map(({ field, code }) => [field, code]),
  );
/** A figure, a thing and a text that are asked for, and a figure that is not. */
class Asked {
  @Whole({ min: 1, max: 9 })
  seats!: number;

  @IsUUID()
  id!: string;

  @Matches(/^[a-z]+$/)
  name!: string;

  @IsOptional()
  @Whole({ min: 1 })
  before?: number;
}
const refusedOf = (raw: object, source: 'form' | 'json' | 'query') =>
  validated(Asked, raw, source).then(
    () => [],
    ({ fields }: InvalidRequest) => fields.map(({ field, code }) => `${field} ${code}`),
  );

const manyNames = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, '']));

describe('a posted form', () => {
  it('gives one value as a text and several as a list, in their order', () => {
    expect({ ...formFields(new URLSearchParams('a=1&b=2&a=3&a=4')) }).toEqual({ a: ['1', '3', '4'], b: '2' });
  });

  it('is read in a time that grows with its length, not with its square', () => {
    const form = new URLSearchParams(Object.entries(manyNames(65_000)));
    expect(Object.keys(formFields(form))).toHaveLength(65_000);
    expect(fastest(() => cpuMilliseconds(() => formFields(form)), 1_000)).toBeLessThan(1_000);
  });

  it('knows no names of objects', () => {
    expect(formFields(new URLSearchParams('__proto__=1'))['__proto__']).toBe('1');
  });
});

describe('what is sent', () => {
  it('is not written down with its refusal, as it may be a password', async () => {
    const refusal = await validated(Named, { name: 'violon', tags: 1 }).catch((error: unknown) => error);
    expect((refusal as InvalidRequest).sound).toEqual({ name: 'violon' });
    expect(JSON.stringify(refusal) + inspect(refusal)).not.toContain('violon');
  });

  it('is told how long it is where it is too long, whatever it is a part of', async () => {
    const part = { text: 'é🎻abc' };
    const refusal = await validated(Nested, { ...part, part }, 'json').catch((error: unknown) => error);
    const details = { max: 4, length: 5 };
    expect((refusal as InvalidRequest).fields).toEqual([
      { field: 'part.text', code: 'text.too-long', details },
      { field: 'text', code: 'text.too-long', details },
    ]);
  });

  it.each([
    ['form', { seats: '', id: ' ', name: '' }],
    ['form', {}],
    ['query', { seats: '', id: '', name: '' }],
    ['json', {}],
    ['json', { seats: null, id: null, name: null }],
  ] as const)('is said to be missing where it is, not how it is written: %s %j', async (source, raw) => {
    const missing = ['id text.missing', 'name text.missing', 'seats text.missing'];
    expect((await refusedOf(raw, source)).toSorted()).toEqual(missing);
  });

  it('is never missing where nobody has to say it, and is what it is where something was said', async () => {
    const said = { seats: '3', id: '01997777-0000-7000-8000-000000000009', name: 'a' };
    expect(await refusedOf(said, 'form')).toEqual([]);
    expect(await refusedOf({ ...said, before: '' }, 'form')).toEqual(['before field.integer']);
    expect(await refusedOf({ ...said, before: null, seats: '' }, 'json')).toEqual(['seats field.integer']);
    expect(await refusedOf({ ...said, seats: 'two' }, 'form')).toEqual(['seats field.integer']);
    expect(await refusedOf({ ...said, seats: '12' }, 'form')).toEqual(['seats field.too-large']);
  });

  it('is refused whole when it holds more than anybody needs', async () => {
    expect(await refusedFields(manyNames(65_000))).toEqual([['', 'request.too-many-values']]);
    expect(await refusedFields({ tags: Array(1001).fill('a') })).toEqual([['', 'request.too-many-values']]);
    expect(await refusedFields({ tags: Array(999).fill('a') })).toBeNull();
  });

  it('holds no U+0000, not in a list either', async () => {
    expect(await refusedFields({ name: 'a\u0000b' })).toEqual([['name', 'text.unwritable']]);
    expect(await refusedFields({ tags: ['fine', '\u0000'] })).toEqual([['tags.1', 'text.unwritable']]);
  });
});
