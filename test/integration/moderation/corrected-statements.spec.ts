import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { StatementTemplate } from '#application/moderation/limits';
import { SqlPointRules } from '#infrastructure/engagement/points/sql-point-rules';
import { reportSchema } from '#infrastructure/moderation/reports/report.schema';
import { SqlStatementTemplates } from '#infrastructure/moderation/templates/sql-statement-templates';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import type { Migration } from '#infrastructure/platform/persistence/migration';
import { migration364StatementsAsCorrected } from '#infrastructure/platform/persistence/migrations/364-statements-as-corrected';
import { migration395HiddenEverywhere } from '#infrastructure/platform/persistence/migrations/395-hidden-everywhere';
import { migration365RulesAsRenamed } from '#infrastructure/platform/persistence/migrations/365-rules-as-renamed';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { FIRST_POINT_RULES } from '#interfaces/cli/seed/engagement-defaults';
import { FIRST_TEMPLATES } from '#interfaces/cli/seed/moderation-defaults';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

jest.setTimeout(60_000);
const FORMER = {
  label: 'Retrait et silence : harcèlement',
  scope:
    'Messages cités retirés pour tous. Publication, chat et messages privés suspendus ; lecture et évènements conservés.',
  duration: 'Messages : définitif. Silence : {{duree_jours}} jours, jusqu’au {{date_fin}}.',
};
const FORMER_ENGLISH = {
  label: 'Removed, and silence: harassment',
  scope:
    'The posts quoted are removed for all. Posting, chat and private messages are suspended; reading and events stay open.',
  duration: 'Posts: for good. Silence: {{duree_jours}} days, until {{date_fin}}.',
};
let fresh: FreshDatabase;
let database: Database;
let templates: SqlStatementTemplates;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [reportSchema]);
  templates = new SqlStatementTemplates(database.sql);
  await templates.addMissing(FIRST_TEMPLATES);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const delivered = (key: string): StatementTemplate => FIRST_TEMPLATES.find((one) => one.key === key)!;

/** The database was made with it done. */
const again = (migration: Migration) => migrate(fresh.url, {}, [{ ...migration, name: randomUUID() }]);

async function begunWith(one: StatementTemplate): Promise<void> {
  await templates.save(one, (await templates.find(one.key))!.version);
}

it('texts of templates that stand as they were delivered once are said as they are delivered now', async () => {
  const one = delivered('retrait-harcelement');
  await begunWith({ ...one, ...FORMER, english: { ...one.english!, ...FORMER_ENGLISH } });
  await begunWith({ ...delivered('avertissement'), clause: 'Conditions d’utilisation, article 6.2' });
  const before = (await templates.find(one.key))!.version;
  await again(migration364StatementsAsCorrected);
  expect(await templates.find(one.key)).toMatchObject(one);
  expect(await templates.find('avertissement')).toMatchObject(delivered('avertissement'));
  expect((await templates.find(one.key))!.version).toBeGreaterThan(before);
});

it('what a team worded itself stays, in either language, and the texts beside it are corrected', async () => {
  const one = delivered('silence');
  const scope = 'Publication et chat suspendus, selon notre charte.';
  const english = { ...one.english!, scope: 'No posting, says our charter.' };
  await begunWith({ ...one, scope, english });
  const ours = delivered('retrait-harcelement');
  await begunWith({ ...ours, ...FORMER, label: 'Harcèlement', english: null });
  await again(migration364StatementsAsCorrected);
  expect(await templates.find('silence')).toMatchObject({ scope, english });
  expect(await templates.find(ours.key)).toMatchObject({ ...ours, label: 'Harcèlement', english: null });
});

it('what hides a content says that it does so everywhere, unless a team worded it', async () => {
  const [one, ours] = [delivered('masquage-immediat'), delivered('masquage-par-signalements')];
  const scope = 'Contenu masqué pour tous les visiteurs. Vous seul et l’équipe de modération le voyez.';
  const english = 'Content hidden from all visitors. You alone and the moderators see it.';
  await begunWith({ ...one, scope, english: { ...one.english!, scope: english } });
  await begunWith({ ...ours, scope: 'Masqué, dit notre charte.' });
  await again(migration395HiddenEverywhere);
  expect(await templates.find(one.key)).toMatchObject(one);
  expect(await templates.find(ours.key)).toMatchObject({ ...ours, scope: 'Masqué, dit notre charte.' });
});

it('rules of points with their former words have those that English is found by, and own words stay', async () => {
  const [planned, delivery] = ['idee-prevue', 'idee-livree'].map((key) =>
    FIRST_POINT_RULES.find((one) => one.key === key),
  );
  await new SqlPointRules(database.sql).addMissing([
    { ...planned!, label: 'Idée prévue par l’organisme' },
    {
      ...delivery!,
      label: 'Idée faite ensemble',
      explanation: 'Zéro point, comme pour une idée prévue : le badge gagne un palier.',
    },
  ]);
  await again(migration365RulesAsRenamed);
  const rules = new SqlPointRules(database.sql);
  expect(await rules.latest(planned!.key)).toMatchObject({ label: planned!.label });
  expect(await rules.latest(delivery!.key)).toMatchObject({
    label: 'Idée faite ensemble',
    explanation: delivery!.explanation,
  });
});
