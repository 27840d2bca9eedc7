import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Forum } from '../community/topics/forum.ts';

/*
 * Beside the statements, which test/architecture/clocks.spec.ts goes through. Pages of lists go on behind moments in whole
 * milliseconds, and PostgreSQL counts microseconds.
 */

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const CLOCK = String.raw`now\(\)|clock_timestamp|statement_timestamp|current_timestamp`;

/** Lists are paged by none of these. */
const DATED = [
  'community.synonym_group.changed_at',
  'engagement.level_set.changed_at',
  'engagement.point_rule.changed_at',
  'insights.counted_day.counted_at',
  'insights.former_count.replaced_at',
  'insights.report_reader.added_at',
  'moderation.role_assignment.assigned_at',
  'platform.audit_chain.bound_at',
  'platform.inbox.done_at',
  'platform.migration.applied_at',
  'site.announcement.changed_at',
  'site.announcement.created_at',
  'site.module.changed_at',
  'site.redirect.created_at',
  'site.setting.changed_at',
];
/** The log is paged by its position. */
const DATING = [
  'platform.audit_breaks',
  'platform.check_forgetting',
  'platform.forget_audit',
  'platform.refuse_change',
];

it('columns that date themselves are such by which no list is paged', async () => {
  const rows = await forum.rows<{ column: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as column
     from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
     join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace
     where pg_get_expr(d.adbin, d.adrelid) ~* $1 order by 1`,
    [CLOCK],
  );
  expect(rows.map(({ column }) => column)).toEqual(DATED);
});

it('so are those that functions of the database date', async () => {
  const rows = await forum.rows<{ name: string }>(
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and p.prosrc ~* $1 order by 1`,
    [CLOCK],
  );
  expect(rows.map(({ name }) => name)).toEqual(DATING);
});
