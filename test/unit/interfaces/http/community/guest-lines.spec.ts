import { describe, expect, it } from '@jest/globals';
import { guestLines, guestObjects } from '#interfaces/http/community/guest-lines.request';

const refusal = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as { fields?: unknown }).fields;
  }
};
const broken = (line: number, code = 'community.guests-unreadable') => [
  { field: 'lines', code, details: { line } },
];

it('a table may have a line of headings, and any of three signs between its cells', () => {
  const expected = [{ at: 2, email: 'lea@example.org', branches: 'music film', language: 'fr' }];
  for (const sign of [';', ',', '\t'])
    expect(
      guestLines(`adresse${sign}branches${sign}langue\nlea@example.org${sign}music film${sign}fr\n`),
    ).toEqual(expected);
  expect(refusal(() => guestLines('lea@example.org;"music'))).toEqual(broken(1));
});

it('an empty first line says nothing of what its cells are apart by', () => {
  expect(guestLines('\n\nlea@example.org,music film,fr\n')).toEqual([
    { at: 3, email: 'lea@example.org', branches: 'music film', language: 'fr' },
  ]);
});

describe('a list of objects', () => {
  it.each([String.raw`{"email":"a\u0000@b.fr"}`, String.raw`{"email":"a@b.fr","language":"\ud800"}`])(
    'holds nothing that no database keeps: %s',
    (line) => {
      expect(refusal(() => guestObjects(line))).toEqual(broken(1, 'community.guests-not-objects'));
    },
  );

  it('gives one person a line; empty lines are none', () => {
    const text =
      '{"email":"lea@example.org","branches":["music","film"],"language":"en"}\n\n{"email":"omar@example.org"}';
    expect(guestObjects(text)).toEqual([
      { at: 1, email: 'lea@example.org', branches: 'music film', language: 'en' },
      { at: 3, email: 'omar@example.org', branches: '', language: '' },
    ]);
  });

  it.each([
    'lea@example.org',
    '{"email":"lea@example.org"',
    '["lea@example.org"]',
    'null',
    '{}',
    '{"email":1}',
    '{"email":"lea@example.org","branches":"music"}',
    '{"email":"lea@example.org","branches":[1]}',
    '{"email":"lea@example.org","language":null}',
    '{"email":"lea@example.org","role":"administrator"}',
    '{"email":"lea@example.org","__proto__":{"language":"en"}}',
  ])('is refused whole, with the number of the line, for %s', (line) => {
    expect(refusal(() => guestObjects(`{"email":"omar@example.org"}\n${line}`))).toEqual(
      broken(2, 'community.guests-not-objects'),
    );
  });
});
