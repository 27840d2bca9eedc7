import pg from 'pg';

/** An event that takes place now, for which all of these have a seat, with some questions on its wall and a poll before it. */
export interface LiveSession {
  readonly id: string;
  readonly address: string;
  readonly code: string;
  readonly pollId: string;
  /** Ids of what was asked before. */
  readonly questions: readonly string[];
}

/** What was kept of what they did. */
export interface KeptOfSession {
  readonly questions: number;
  readonly votes: number;
  readonly ballots: number;
  readonly present: number;
}

const CODE = 'ABCDEF';
const ASKED_BEFORE = 40;

/** @param attendees how many of the members whom `talkersIn` made take part */
export async function sessionIn(url: string, attendees: number): Promise<LiveSession> {
  return withClient(url, async (client) => {
    const people = await client.query<{ id: string }>(
      `select id from community.member where handle like 'voix-%' order by substring(handle from 6)::int limit $1`,
      [attendees],
    );
    const ids = people.rows.map(({ id }) => id);
    const poll = await client.query<{ id: string }>(
      `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
         audiences, closes_at)
       values (gen_random_uuid(), 'qui-est-la', $1, now(), 'Déclarez-vous en ligne ?', 'single', array['Oui', 'Non'], 1, 1,
         'always', false, array['members'], now() + interval '9 days') returning id`,
      [ids[0]],
    );
    const event = await client.query<{ id: string; address: string }>(
      `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
         ends_at, zone, place, link, capacity, reserved, state, source, html, plain, poll_id)
       values (gen_random_uuid(), nextval('events.gathering_number'), $1, now(), $2, 'une-seance', 'webinar', 'Une séance',
         'Une séance très suivie.', 'members', date_trunc('minute', now()) - interval '10 minutes',
         date_trunc('minute', now()) + interval '6 hours', 'Europe/Paris', '', '', null, '[]', 'published',
         'Venez.', '<p>Venez.</p>', 'Venez.', $3)
       returning id, slug || '-' || number as address`,
      [ids[0], CODE, poll.rows[0]!.id],
    );
    const { id, address } = event.rows[0]!;
    await client.query(
      `insert into events.registration (id, gathering_id, number, member_id, registered_at, turn, state, pool)
       select gen_random_uuid(), $1, g.number, m.id, now(), m.turn, 'confirmed', 'open'
       from unnest($2::uuid[]) with ordinality as m(id, turn), events.gathering g where g.id = $1`,
      [id, ids],
    );
    const asked = await client.query<{ id: string }>(
      `insert into events.question (id, gathering_id, author_id, asked_at, body, standing, replaced, signs)
       select gen_random_uuid(), $1, ($2::uuid[])[1 + n % cardinality($2::uuid[])], now(),
         'Que dois-je déclarer de ma commande numéro ' || n || ', et quand ?', 'published', '[]', false
       from generate_series(1, ${ASKED_BEFORE}) n returning id`,
      [id, ids],
    );
    await client.query('analyze');
    const questions = asked.rows.map((row) => row.id);
    return { id, address, code: CODE, pollId: poll.rows[0]!.id, questions };
  });
}

/** Beside what was there before. */
export const keptOf = (url: string, { id, pollId, questions }: LiveSession): Promise<KeptOfSession> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<KeptOfSession>(
      `select (select count(*)::int - $3 from events.question where gathering_id = $1) as questions,
         (select coalesce(sum(votes), 0)::int from events.question where gathering_id = $1) as votes,
         (select count(*)::int from engagement.named_ballot where poll_id = $2) as ballots,
         (select count(*)::int from events.registration where gathering_id = $1 and attended_at is not null) as present`,
      [id, pollId, questions.length],
    );
    return rows[0]!;
  });

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
