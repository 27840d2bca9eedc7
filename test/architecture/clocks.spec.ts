import { expect, it } from '@jest/globals';
import { literalsUnder } from './literals.ts';

/*
 * Pages of lists go on behind the moment of their last row, in whole milliseconds, which is what the application's clock counts.
 * PostgreSQL's own counts microseconds: a row that it dates would stand on two pages, or on none.
 */

/** What PostgreSQL dates itself, to the microsecond: lists are paged by none of it. */
const DATED_BY_POSTGRESQL: Readonly<Record<string, string>> = {
  'src/infrastructure/community/chat/sql-memberships.ts': 'read_at',
  'src/infrastructure/platform/facts/outbox-relay.ts': 'relayed_at',
  'src/infrastructure/site/redirects/redirects.sql.ts': 'last_hit',
  'src/infrastructure/insights/rollups/sql-rollups.ts': 'counted_at, mended_at',
};

const WRITES = /\b(?:insert\s+into|update)\b/i;
const CLOCK =
  /(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)|\b(?:current|local)_?timestamp\b/gi;
const IN_MILLISECONDS = /date_trunc\('milliseconds',\s*(?:now|clock_timestamp)\(\)\)/gi;
/** What a moment is compared with, or a length of time is reckoned from. */
const COMPARED = /(?:[<>]=?|\bfrom)\s*(?:now|clock_timestamp)\(\)/gi;
const IS_SQL = (path: string) => !path.includes('/migrations/');

const datesRows = (text: string): boolean =>
  WRITES.test(text) &&
  (text.replace(IN_MILLISECONDS, '').replace(COMPARED, '').match(CLOCK) ?? []).length > 0;

it('rows are dated by the clock of the application, or in whole milliseconds', async () => {
  const found = new Set<string>();
  for (const { path, literals } of await literalsUnder('.', 'src/infrastructure', IS_SQL))
    if (literals.some(({ text }) => datesRows(text))) found.add(path);
  expect([...found].sort()).toEqual(Object.keys(DATED_BY_POSTGRESQL).sort());
});

it.each([
  ['update a set at = now() where id = $1', true],
  ['insert into a (at) select clock_timestamp()', true],
  ['insert into a (at) values (current_timestamp)', true],
  [`insert into a (at) select date_trunc('milliseconds', now())`, false],
  ['update a set at = $1 where until > now()', false],
  ['select now()', false],
])('%s: %s', (text, dates) => expect(datesRows(text)).toBe(dates));
