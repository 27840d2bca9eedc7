import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newClient } from '../support/api-clients.ts';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { startSite } from '../support/site.ts';
import { World } from './world.ts';

interface Job {
  readonly id: string;
  readonly state: 'running' | 'ready' | 'refused';
  readonly done: number;
  readonly truncated: boolean;
  readonly bytes: number;
  readonly fileUrl: string | null;
}

let world: World;
let administrator: SignedIn;
beforeAll(async () => {
  world = await World.on(await startSite({ seed: 'none' }));
  administrator = world.cast.administrator;
}, 120_000);
afterAll(() => world.app.stop());

const client = (scopes: readonly string[], more: object = {}) =>
  newClient(world.app, { holder: administrator, scopes: ['exports:make', ...scopes], ...more });
const ask = async (key: string, kind: string, format: string) =>
  world.call('askForExport', { key, body: { kind, format } });

async function ready(key: string, id: string): Promise<Job> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { body } = await world.call('readJob', { key, path: { id } });
    if ((body as Job).state !== 'running') return body as Job;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It is not made');
}
async function made(key: string, kind: string, format: string): Promise<Job> {
  const { status, body, headers } = await ask(key, kind, format);
  expect([status, headers['location']]).toEqual([202, `${world.app.url}/api/v1/jobs/${(body as Job).id}`]);
  return ready(key, (body as Job).id);
}

describe('an export', () => {
  it('is made in the background, as the client may read it, and fetched by its link', async () => {
    const open = await world.topic();
    const secret = await world.secretTopic();
    const key = await client(['topics:read']);
    const job = await made(key, 'topics', 'ndjson');
    expect(job.state).toBe('ready');
    const file = await fetch(job.fileUrl!);
    expect(file.headers.get('content-type')).toBe('application/x-ndjson');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="topics.ndjson"');
    expect(file.headers.get('cache-control')).toBe('private, no-store');
    const lines = (await file.text()).trimEnd().split('\n');
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toContain(open);
    expect(ids).not.toContain(secret);
    expect([lines.length, job.done, job.truncated]).toEqual([job.done, lines.length, false]);
    const acts = await world.app.rows<{ action: string }>(
      `select action from platform.audit_log where object_id = $1 order by at`,
      [job.id],
    );
    expect(acts.map(({ action }) => action)).toEqual(['export.ask', 'export.fetch']);
  });

  it('holds topics in the order of their numbers, which no answer changes', async () => {
    const [first, second] = [await world.topic(), await world.topic()];
    await world.answer(first);
    const job = await made(await client(['topics:read']), 'topics', 'ndjson');
    const text = await (await fetch(job.fileUrl!)).text();
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; number: number });
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    expect(rows.map(({ id }) => id).slice(-2)).toEqual([first, second]);
  });

  it('opens no more once its key, its scope or the password goes that it was asked for with', async () => {
    const opens = async (change: string, params: (clientId: string) => readonly unknown[]) => {
      const key = await client(['topics:read']);
      const { fileUrl } = await made(key, 'topics', 'csv');
      const before = (await fetch(fileUrl!)).status;
      await world.app.rows(change, params(key.split('_')[1]!));
      return [before, (await fetch(fileUrl!)).status];
    };
    const ofClient = (id: string) => [id];
    const revoked = `update site.api_client set revoked_at = now() where id = $1`;
    expect(await opens(revoked, ofClient)).toEqual([200, 404]);
    const narrowed = `update site.api_client set scopes = '{exports:make,members:read}' where id = $1`;
    expect(await opens(narrowed, ofClient)).toEqual([200, 404]);
    const ofHolder = () => [administrator.memberId];
    const changed = `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
      values ($1, 'nadia@example.org', 'nadia@example.org', now(), 'not a hash', now())`;
    expect(await opens(changed, ofHolder)).toEqual([200, 404]);
  });

  it('of members is asked for in a session by who has just shown who they are', async () => {
    const asked = async (kind: string) => {
      const { status, body } = await world.call('askForExport', {
        as: administrator,
        body: { kind, format: 'csv' },
      });
      return [status, (body as { code?: string }).code];
    };
    const confirmed = (ago: string) =>
      world.app.rows(
        `update community.session set confirmed_at = now() - $2::interval where member_id = $1`,
        [administrator.memberId, ago],
      );
    await confirmed('1 hour');
    expect(await asked('members')).toEqual([403, 'community.identity-not-confirmed']);
    expect(await asked('topics')).toEqual([202, undefined]);
    await confirmed('1 minute');
    expect(await asked('members')).toEqual([202, undefined]);
  });

  it('for a spreadsheet holds no formula', async () => {
    await newMember(world.app, { handle: 'sum' });
    await world.app.rows(`update community.member set pseudonym = '=1+1' where handle = 'sum'`);
    const job = await made(await client(['members:read']), 'members', 'csv');
    const bytes = Buffer.from(await (await fetch(job.fileUrl!)).arrayBuffer());
    // Its mark, without which French letters are read wrong.
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text.split('\r\n')[0]).toContain('"pseudonym";"handle"');
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(?:^|;)"?=/m);
  });

  it('needs the scope of what is exported, and is its client’s alone', async () => {
    const key = await client(['topics:read']);
    const refused = await ask(key, 'members', 'csv');
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([403, 'api.missing-scope']);
    const { body } = await ask(key, 'topics', 'csv');
    const { id } = body as Job;
    const other = await client(['topics:read']);
    expect((await world.call('readJob', { key: other, path: { id } })).status).toBe(404);
    expect((await world.call('readJob', { as: administrator, path: { id } })).status).toBe(404);
  });

  it('is behind no address that was guessed, changed or is over', async () => {
    const job = await made(await client(['topics:read']), 'topics', 'csv');
    const link = job.fileUrl!;
    for (const wrong of [
      link.slice(0, -9) + (link.at(-9) === 'A' ? 'B' : 'A') + link.slice(-8),
      `${link.slice(0, -3)}AAA`,
      link.replace(/exports\/.*/, `exports/${job.id}`),
    ])
      expect([wrong, (await fetch(wrong)).status]).toEqual([wrong, 404]);
    expect((await fetch(link)).status).toBe(200);
    await world.app.rows(
      `update community.data_export set ready_at = now() - interval '25 hours' where id = $1`,
      [job.id],
    );
    expect((await fetch(link)).status).toBe(404);
  });

  it('is asked for five times an hour', async () => {
    const key = await client(['topics:read']);
    const answers: number[] = [];
    for (let time = 0; time < 6; time += 1) answers.push((await ask(key, 'topics', 'csv')).status);
    expect(answers).toEqual([202, 202, 202, 202, 202, 429]);
  });
});
