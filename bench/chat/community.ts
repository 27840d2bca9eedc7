import { createHash } from 'node:crypto';
import pg from 'pg';
import { CryptoSecrets } from '#infrastructure/platform/secrets';

/** What the cookie of the n-th member holds: known, in a database that only measures use. */
const secretOf = (member: number): string =>
  createHash('sha256').update(`bench talker ${member}`).digest('base64url');

export interface Talkers {
  readonly cookies: readonly string[];
  readonly channels: readonly string[];
}

/** Members with an open session, and channels that all of them may read and write in. */
export async function talkersIn(url: string, members: number, channels: number): Promise<Talkers> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const secrets = new CryptoSecrets();
    const values = Array.from({ length: members }, (_, member) => secretOf(member));
    await client.query(
      `with made as (
         insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, role, trust_level)
         select gen_random_uuid(), 'Voix ' || n, 'voix' || n, 'voix-' || n, 'active', '1', now(), 'member', 2
         from generate_series(1, $1) n returning id, handle)
       insert into community.session (id, hash, member_id, created_at, last_seen_at, confirmed_at, expires_at, device)
       select gen_random_uuid(), h.hash, made.id, now(), now(), now(), now() + interval '1 year', 'bench'
       from unnest($2::text[]) with ordinality as h(hash, n) join made on made.handle = 'voix-' || h.n`,
      [members, values.map((secret) => secrets.hash(secret))],
    );
    const { rows } = await client.query<{ id: string }>(
      `insert into community.chat_channel (id, slug, name, description, kind, branch, audience, slow_seconds, locked,
         retention_days, last_position, last_change, opened_at)
       select gen_random_uuid(), 'salon-' || n, 'Salon ' || n, 'Pour parler.', 'public', null, 'members', 0, false,
         null, 0, 0, now()
       from generate_series(1, $1) n returning id`,
      [channels],
    );
    await client.query('analyze');
    return { cookies: values.map((secret) => `session=${secret}`), channels: rows.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}
