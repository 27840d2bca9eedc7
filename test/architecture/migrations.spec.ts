import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { MigrationBeside } from '#infrastructure/platform/persistence/migration';

const FOLDER = 'src/infrastructure/platform/persistence/migrations';
/** Those up to here have run and are not changed any more; `docs/operations.md` says what they hold up. */
const BEFORE_THE_RULE = 301;

const TABLE = String.raw`([a-z_]+\.[a-z_]+)`;
const INDEX = new RegExp(
  String.raw`create (?:unique )?index (concurrently )?(?:if not exists )?[a-z0-9_]+\s+on (?:only )?${TABLE}`,
  'gi',
);
const MADE = new RegExp(String.raw`create (?:unlogged )?table (?:if not exists )?${TABLE}`, 'gi');

/** Tables that a migration makes an index on while nobody can write to them. */
const heldUp = (source: string): string[] => {
  const made = new Set([...source.matchAll(MADE)].map(([, table]) => table));
  return [...source.matchAll(INDEX)]
    .filter(([, beside, table]) => !beside && !made.has(table))
    .map(([, , table]) => table!);
};

/** What holds up nobody while it waits: no bound is set to it. A function is of no table. */
const HOLDS_UP_NOBODY = /^(?:(?:create (?:unique )?|drop )index concurrently|create or replace function) /;
const holdingUp = (statements: readonly string[]): string[] =>
  statements.filter((statement) => !HOLDS_UP_NOBODY.test(statement.trim()));

const besideOf = async (file: string): Promise<string[]> => {
  const steps: object[] = Object.values(await import(path.resolve(FOLDER, file)));
  return steps.flatMap((step) => ('beside' in step ? (step as MigrationBeside).beside : []));
};

/** Numbers that two files had before each was to have its own. */
const BORNE_TWICE = ['007', '014', '016', '022', '024', '129'];

const numbersTwice = (names: readonly string[]): string[] => {
  const numbers = names.flatMap((name) => /^\d+(?=-.*\.ts$)/.exec(name) ?? []);
  return [...new Set(numbers.filter((one, at) => numbers.indexOf(one) !== at))];
};

describe('migrations', () => {
  it('have each a number of its own', () => {
    expect(numbersTwice(readdirSync(FOLDER).toSorted())).toEqual(BORNE_TWICE);
    expect(numbersTwice(['300-a.ts', '301-b.ts', '301-c.ts', 'migrate.ts'])).toEqual(['301']);
  });

  it('make an index on a table that is there already beside those who write', () => {
    const files = readdirSync(FOLDER).filter((name) => Number.parseInt(name, 10) > BEFORE_THE_RULE);
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((name) =>
      heldUp(readFileSync(path.join(FOLDER, name), 'utf8')).map((table) => `${name}: ${table}`),
    );
    expect(found).toEqual([]);
  });

  it('one that does otherwise is found', () => {
    expect(heldUp('create index topic_late on community.topic (at)')).toEqual(['community.topic']);
    expect(heldUp('create unique index if not exists a_b\n  on community.topic (at)')).toEqual([
      'community.topic',
    ]);
    expect(heldUp('create index concurrently topic_late on community.topic (at)')).toEqual([]);
    expect(heldUp('create table a.b (c int);\n create index b_c on a.b (c)')).toEqual([]);
  });

  it('do beside those who read and write only what holds nobody up, for no bound is set to its wait', async () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
    const statements = (await Promise.all(files.map(besideOf))).flat();
    expect(statements.length).toBeGreaterThan(0);
    expect(holdingUp(statements)).toEqual([]);
    const drops = 'alter table a.b drop constraint c';
    expect(holdingUp([drops, 'drop index a.d', 'drop index concurrently a.d'])).toEqual([
      drops,
      'drop index a.d',
    ]);
  });
});
