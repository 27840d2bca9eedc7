import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Tables that name the team for what it did in its office, to the team: no file of members. */
const NAMES_THE_TEAM = [
  'audit-export.ts',
  'editorial-csv.ts',
  'manage-claims-csv.ts',
  'settings-history-csv.ts',
];

const WHO = /\b(?:member|memberId|name|pseudonym|email|handle|author|authorId|who|actor|actorId|\w+Name)\b/
  .source;
/** By a field that is taken out of the row, or asked of it. */
const NAMES_SOMEBODY = new RegExp(
  String.raw`value: (?:\(\{[^}]*${WHO}[^}]*\}|\(?(?<row>\w+)(?:: \w+)?\)? => [^,}]*\k<row>\??\.${WHO})`,
);

/** A table that leaves by the plain door and has a column with who somebody is. */
const leaksNames = (source: string): boolean => /csvResponse[<(]/.test(source) && NAMES_SOMEBODY.test(source);

describe('a table whose rows name members leaves by the one gate that asks for the password', () => {
  const routes = readdirSync('web/routes').map((name) => ({
    name,
    source: readFileSync(path.join('web/routes', name), 'utf8'),
  }));

  it('no route lets one out otherwise', () => {
    const found = routes.filter(({ source }) => leaksNames(source)).map(({ name }) => name);
    expect(found).toEqual(NAMES_THE_TEAM);
    const gated = routes.filter(({ source }) => source.includes('namedCsv')).map(({ name }) => name);
    expect(gated).toEqual(['members-csv.ts', 'participants-csv.ts', 'survey-responses-csv.ts']);
  });

  it('one that does is found', () => {
    const column = "{ header: 'who', value: ({ pseudonym }) => pseudonym }";
    expect(leaksNames(`csvResponse<Row>([${column}], rows, shape)`)).toBe(true);
    for (const value of [
      '(row) => row.pseudonym',
      '(row: Row) => `@${row.handle}`',
      'row => row?.authorName',
    ])
      expect([value, leaksNames(`csvResponse([{ header: 'who', value: ${value} }], rows)`)]).toEqual([
        value,
        true,
      ]);
    expect(leaksNames(`namedCsv<Row>(visit, back, [${column}], rows, shape)`)).toBe(false);
    expect(leaksNames("csvResponse([{ header: 'n', value: ({ number }) => number }], rows, shape)")).toBe(
      false,
    );
  });
});
