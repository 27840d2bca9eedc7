import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { reportSchema } from '#infrastructure/moderation/reports/report.schema';
import { SqlReportReasons } from '#infrastructure/moderation/reports/sql-report-reasons';
import { migration147DeliveredReasons } from '#infrastructure/platform/persistence/migrations/147-delivered-reasons';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { FIRST_REASONS } from '#interfaces/cli/seed/moderation-defaults';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

jest.setTimeout(60_000);
const [cleared, reworded, asDelivered] = FIRST_REASONS;
let fresh: FreshDatabase;
let database: Database;
let reasons: SqlReportReasons;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [reportSchema]);
  reasons = new SqlReportReasons(database.sql);
  await reasons.addMissing(FIRST_REASONS);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const english = async (key: string) => (await reasons.find(key))?.english ?? null;

it('what the team cleared or worded anew stays so at the next start', async () => {
  expect(await english(cleared!.key)).toEqual(cleared!.english);
  await reasons.save({ ...cleared!, english: null });
  await reasons.save({ ...reworded!, label: 'Propos blessants', english: null });
  await reasons.addMissing(FIRST_REASONS);
  expect(await english(cleared!.key)).toBeNull();
  expect(await english(reworded!.key)).toBeNull();
});

it('reasons of before that stand as delivered get their English words, once', async () => {
  await database.sql.rows('update moderation.report_reason set english = null');
  await reasons.save({ ...cleared!, english: { label: 'Ours', description: 'Our own words.' } });
  await database.sql.rows(migration147DeliveredReasons.sql);
  expect(await english(asDelivered!.key)).toEqual(asDelivered!.english);
  expect(await english(reworded!.key)).toBeNull();
  expect(await english(cleared!.key)).toMatchObject({ label: 'Ours' });
  const words = await Promise.all(FIRST_REASONS.slice(2).map(({ key }) => english(key)));
  expect(words).toEqual(FIRST_REASONS.slice(2).map((one) => one.english));
});
