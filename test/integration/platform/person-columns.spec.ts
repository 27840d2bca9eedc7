import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { PERSON_COLUMNS } from '#interfaces/composition/person-store';
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
  'moderation.trusted_flagger.awarded_by': 'an authority',
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
