import { expect, it } from '@jest/globals';
import pg from 'pg';
import { migration437WhoSwitchedAutomationsOn } from '#infrastructure/platform/persistence/migrations/437-who-switched-automations-on';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { freshDatabase } from '../../../support/database.ts';

it('for letters that left by themselves before, whoever switched them on last answers, and not their first author', async () => {
  const fresh = await freshDatabase();
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  try {
    const person = (number: number) => `0190a5d0-0000-7000-8000-00000000000${number}`;
    await client.query(`delete from platform.migration where name = '437-who-switched-automations-on';
      drop table community.campaign cascade;
      create table community.campaign (name text, occasion text, created_by uuid, planned_by uuid);
      insert into community.campaign values
        ('saved by another', 'welcome-1', '${person(1)}', null),
        ('saved since', 'welcome-2', '${person(1)}', '${person(2)}'),
        ('of no trace', 'dormant', '${person(1)}', null),
        ('a campaign', null, '${person(1)}', null);
      drop table platform.audit_log cascade;
      create table platform.audit_log
        (id bigint generated always as identity, at timestamptz, actor_id uuid, action text, object_kind text, object_id text, outcome text);
      insert into platform.audit_log (at, actor_id, action, object_kind, object_id, outcome) values
        ('2026-01-01', '${person(1)}', 'automation.on', 'automation', 'welcome-1', 'done'),
        ('2026-02-01', '${person(3)}', 'automation.on', 'automation', 'welcome-1', 'done'),
        ('2026-03-01', '${person(4)}', 'automation.on', 'automation', 'welcome-1', 'refused'),
        ('2026-03-01', null, 'automation.off', 'automation', 'welcome-1', 'done'),
        ('2026-03-01', '${person(3)}', 'automation.on', 'automation', 'welcome-2', 'done')`);
    await migrate(fresh.url, {}, [migration437WhoSwitchedAutomationsOn]);
    const { rows } = await client.query(
      `select name, planned_by as by from community.campaign order by name`,
    );
    expect(rows).toEqual([
      { name: 'a campaign', by: null },
      { name: 'of no trace', by: null },
      { name: 'saved by another', by: person(3) },
      { name: 'saved since', by: person(2) },
    ]);
  } finally {
    await client.end();
    await fresh.drop();
  }
});
