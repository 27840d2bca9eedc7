import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { literalsIn, literalsUnder, type Literal } from './literals.ts';

const SCHEMAS = 'platform|community|moderation|engagement|events|insights|site';
const SQL = /\b(select|from|join|into|update|delete|where|truncate|references|lock\s+table|nextval)\s/i;
const QUALIFIED = new RegExp(`(?<![\\w.:/@-])"?(${SCHEMAS})"?\\."?[a-z_]`, 'g');
/** Query builders and mappings name a table outside of any SQL text. */
const TABLE_TAKERS =
  /^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|(inner|left|right|full)Join|from|into|table|tableName|withSchema|schema)$/;

const root = join(import.meta.dirname, '../..');
const ownSchema = (path: string): string => path.split('/')[2] ?? '';

/** In SQL a value in quotes is data (a fact's name has a dot too), and so is what stands in a comment. */
const withoutData = (sql: string): string =>
  sql.replace(/'[^']*'/g, "''").replace(/--.*$|\/\*[\s\S]*?\*\//gm, '');

function schemasNamedBy({ text, givenTo }: Literal): string[] {
  if (givenTo && TABLE_TAKERS.test(givenTo) && !/\s/.test(text.trim())) {
    const [first] = text.replaceAll('"', '').split('.');
    const named = text.includes('.') || /^(schema|withSchema)$/.test(givenTo) ? first : undefined;
    return named && SCHEMAS.split('|').includes(named) ? [named] : [];
  }
  if (!SQL.test(text)) return [];
  return [...withoutData(text).matchAll(QUALIFIED)].map(([, schema]) => schema ?? '');
}

function trespasses(path: string, literals: Literal[]): string[] {
  return literals.flatMap((literal) =>
    schemasNamedBy(literal)
      .filter((schema) => schema !== ownSchema(path))
      .map((schema) => `${path}:${literal.line} names the schema ${schema}`),
  );
}

const judge = (path: string, code: string): string[] => trespasses(path, literalsIn(path, code));

describe('each context names its own schema only', () => {
  it('no SQL of the tree reaches into another schema', async () => {
    // Migrations of all contexts lie in one folder of the platform, in one order.
    const files = await literalsUnder(root, 'src/infrastructure', (path) => !path.includes('/migrations/'));
    expect(files.flatMap(({ path, literals }) => trespasses(path, literals))).toEqual([]);
  });

  it.each([
    [
      'a join',
      'sql`select t.id from community.topic t join moderation.sanction s on s.id = t.id`',
      'moderation',
    ],
    ['a quoted name', `'delete from "site"."page" where id = ?'`, 'site'],
    [
      'a template with holes',
      'sql`update engagement.points set n = n + ${n} where id = ${id}`',
      'engagement',
    ],
    ['a function', `'select nextval (insights.counter_seq)'`, 'insights'],
    ['a query builder', `db.selectFrom('events.gathering').selectAll()`, 'events'],
    ['a mapping', `new EntitySchema({ tableName: 'sanction', schema: 'moderation' })`, 'moderation'],
    ['the outbox', '`insert into platform.outbox (id) values (${id})`', 'platform'],
  ])('%s that trespasses is found', (_what, code, schema) => {
    const path = 'src/infrastructure/community/topics/topic-page.sql.ts';
    expect(judge(path, `export const q = ${code};`)).toEqual([`${path}:1 names the schema ${schema}`]);
  });

  it.each([
    ['its own schema', 'sql`select t.id from community.topic t where t.id = ${id}`'],
    ['the code of an error', `new DomainError('rule', 'moderation.already-decided')`],
    ['the name of a fact', `const kind = 'moderation.content-removed.v1'`],
    ['the name of a fact inside SQL', `"select 1 from community.seen where kind = 'moderation.removed'"`],
    ['a comment inside SQL', '`select 1 -- like moderation.sanction\nfrom community.topic`'],
    ['a word before a full stop', `'Choose from the pages of the site. then go on'`],
    ['an import', `import('#application/moderation/published/moderation.api')`],
    ['its own mapping', `new EntitySchema({ tableName: 'topic', schema: 'community' })`],
  ])('%s is left alone', (_what, code) => {
    expect(
      judge('src/infrastructure/community/topics/topic-page.sql.ts', `export const q = () => { ${code} };`),
    ).toEqual([]);
  });
});
