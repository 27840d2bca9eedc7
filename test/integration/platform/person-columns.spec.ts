import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { PERSON_COLUMNS } from '#interfaces/composition/person-store';
import { ALSO_PERSONAL, processingRegister } from '#interfaces/composition/processing-register';
import { REDACTED_COLUMNS } from '#interfaces/composition/text-stores';
import { Forum } from '../community/topics/forum.ts';
import { columnsIn } from '../community/topics/sweep.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

/** Names that columns bear which name a person. */
const NAMES_A_PERSON =
  /^((member|author|owner|actor|editor|other|assignee|subject|appellant|reporter|tester|voter|by)_id|.*_by|hosts|barred|asked_for)$/;

/** Columns called so that name nobody, or whom nothing is to be done about. */
const NOBODY: Readonly<Record<string, string>> = {
  'community.seal.review_by': 'a day',
  'community.reference_answer.review_by': 'a day',
  'community.reference_version.review_by': 'a day',
  'engagement.line.limited_by': 'a code',
  'events.registration.attended_by': 'a code',
  'moderation.trusted_flagger.awarded_by': 'an authority',
  'community.kept_form.kept_by': 'a mark that says of nobody who they are, for an hour',
  'community.closed_account.member_id': 'what the law makes a host keep, apart and for a year',
  'moderation.departed_address.member_id': 'a bare id, so that a sanction finds whom it is of',
  'moderation.decision.replaced_by': 'another decision',
  'site.webhook_delivery.subject_id': 'a bare id, of a member too, for thirty days at most',
  'bullmq.job.processed_by': 'a worker',
};

it('says of every column that names a member what becomes of it when they leave', async () => {
  const columns = await columnsIn(forum);
  const silent = columns
    .filter(({ name, type }) => NAMES_A_PERSON.test(name) && /^(uuid|uuid\[\]|text)$/.test(type))
    .filter(
      ({ table, name }) => !(name in (PERSON_COLUMNS[table as keyof typeof PERSON_COLUMNS]?.named ?? {})),
    )
    .map(({ table, name }) => `${table}.${name}`)
    .filter((column) => !(column in NOBODY));
  expect(silent).toEqual([]);
});

it('says so of every column that refers to members', async () => {
  const rows = await forum.rows<{ table: string; name: string }>(
    `select c.conrelid::regclass::text as table, a.attname as name from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.confrelid = 'community.member'::regclass`,
  );
  const silent = rows.filter(
    ({ table, name }) => !(name in (PERSON_COLUMNS[table as keyof typeof PERSON_COLUMNS]?.named ?? {})),
  );
  expect(silent).toEqual([]);
});

it('names tables and columns that there are', async () => {
  const known = new Set((await columnsIn(forum)).map(({ table, name }) => `${table}.${name}`));
  const unknown = Object.entries(PERSON_COLUMNS)
    .flatMap(([table, { named, words = {}, hidden = [] }]) =>
      [...Object.keys(named), ...Object.keys(words), ...hidden].map((name) => `${table}.${name}`),
    )
    .filter((column) => !known.has(column));
  expect(unknown).toEqual([]);
});

/** Tables that know nothing of people: what the organisation wrote, figures, keys, marks of machines. */
const OF_NOBODY: readonly string[] = [
  'community.active_month',
  'community.campaign_arrival',
  'community.category',
  'community.chat_channel',
  'community.comment_site',
  'community.commented_page',
  'community.counted_marks',
  'community.digest_round',
  'community.incident',
  'community.incident_news',
  'community.incident_question',
  'community.letter_key',
  'community.reply_departure',
  'community.response_target',
  'community.roll',
  'community.search_synonym',
  'community.self_service',
  'community.tag',
  'community.topic_redirect',
  'community.topic_views',
  'engagement.badge',
  'engagement.ballot_box',
  'engagement.challenge',
  'engagement.idea_support',
  'engagement.opinion_count',
  'engagement.poll_release',
  'engagement.population',
  'engagement.service',
  'engagement.survey_box',
  'engagement.survey_reminder',
  'insights.contact_attempt',
  'insights.contact_volume',
  'insights.former_volume',
  'insights.counted_day',
  'insights.source_beginning',
  'insights.daily_count',
  'insights.month_count',
  'insights.former_count',
  'insights.page_count',
  'insights.report_edition',
  'insights.search_day',
  'moderation.automation',
  'moderation.decision_key',
  'moderation.known_cell',
  'moderation.link_key',
  'moderation.matrix',
  'moderation.member_group',
  'moderation.redress_body',
  'moderation.report_reason',
  'moderation.role_permission',
  'moderation.statement_template',
  'moderation.word_rule',
  'community.loose_file',
  'platform.audit_chain',
  'platform.audit_check',
  'platform.inbox',
  'platform.mark_key',
  'platform.migration',
  'site.api_use',
  'site.connected_site',
  'site.painted_picture',
  'site.remote_fragment',
  'site.sign_on_provider',
  'site.webhook_endpoint',
  'site.webhook_key',
];

it('has every table of the database in the register of processing, or says that it knows nothing of people', async () => {
  const tables = new Set((await columnsIn(forum)).map(({ table }) => table));
  const registered = processingRegister().activities.flatMap((activity) => activity.tables);
  const inRegister = registered.map(({ table }) => table);
  expect(new Set(inRegister).size).toBe(inRegister.length);
  const silent = [...tables].filter(
    (table) => !inRegister.includes(table) && !OF_NOBODY.includes(table) && !table.startsWith('bullmq.'),
  );
  expect(silent).toEqual([]);
  const unknown = [...inRegister, ...OF_NOBODY].filter((table) => !tables.has(table));
  // Of the queue, which this database has none of.
  expect(unknown).toEqual(['bullmq.job']);
});

it('says in the register of every column that names people or keeps their words', async () => {
  const told = new Set(
    processingRegister().activities.flatMap(({ tables }) =>
      tables.flatMap(({ table, columns }) => columns.map(({ name }) => `${table}.${name}`)),
    ),
  );
  const named = Object.entries(PERSON_COLUMNS).flatMap(([table, one]) =>
    Object.keys(one.named).map((name) => `${table}.${name}`),
  );
  const written = Object.entries(REDACTED_COLUMNS)
    .filter(([table]) => table in PERSON_COLUMNS || table in ALSO_PERSONAL)
    .flatMap(([table, columns]) => Object.keys(columns).map((name) => `${table}.${name}`));
  expect([...named, ...written].filter((column) => !told.has(column))).toEqual([]);
});

it('leaves no purpose of the register without a table, data and a term', () => {
  for (const { purpose, tables, data, kept } of processingRegister().activities)
    expect([purpose, tables.length > 0, data.length > 0, kept.length > 0]).toEqual([
      purpose,
      true,
      true,
      true,
    ]);
});
