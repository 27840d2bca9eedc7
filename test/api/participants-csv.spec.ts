import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { type RunningSite, startSite } from '../support/site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ seed: 'none' });
}, 120_000);
afterAll(() => site.stop());

const DAY = 86_400_000;
const BEGAN = new Date(Date.now() - DAY).toISOString();
const CAME = new Date(Date.now() - 10 * DAY).toISOString();

/** `2026-12-03 14:30`, as clocks in Paris show it. */
const inParis = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(new Date(at));

/** A session of yesterday, of this organiser. */
async function sessionOf(organiser: SignedIn): Promise<string> {
  const [row] = await site.rows<{ id: string }>(
    `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
       ends_at, zone, place, link, capacity, reserved, state, source, html, plain)
     values (gen_random_uuid(), nextval('events.gathering_number'), $1, now(), 'ABCDEF', 'une-seance', 'webinar', 'Une séance',
       'Une séance très attendue.', 'members', $2::timestamptz, $2::timestamptz + interval '1 hour', 'Europe/Paris', '', '', 9, '[]',
       'published', 'Venez.', '<p>Venez.</p>', 'Venez.')
     returning id`,
    [organiser.memberId, BEGAN],
  );
  return row!.id;
}

async function registered(
  event: string,
  member: SignedIn,
  p: { turn: number; state: string; branches: readonly string[]; note: string; attended: boolean },
): Promise<void> {
  await site.rows(
    `insert into events.registration (id, gathering_id, number, member_id, branches, registered_at, turn, state, pool, attended_at, attended_by, note)
     select $1, g.id, g.number, $3, $4, $5, $6, $7, case when $7 = 'confirmed' then 'open' end,
       case when $8 then g.starts_at end, case when $8 then 'host' end, $9 from events.gathering g where g.id = $2`,
    [randomUUID(), event, member.memberId, p.branches, CAME, p.turn, p.state, p.attended, p.note],
  );
}

it('the list of who registered says what it is called after, to who runs the event alone', async () => {
  const organiser = await newMember(site, { handle: 'agathe', role: 'agent' });
  const [lea, omar, gone, other] = [
    await newMember(site, { handle: 'lea' }),
    await newMember(site, { handle: 'omar' }),
    await newMember(site, { handle: 'gone' }),
    await newMember(site, { handle: 'olga', role: 'agent' }),
  ];
  const event = await sessionOf(organiser);
  await registered(event, lea, {
    turn: 1,
    state: 'confirmed',
    branches: ['music', 'film'],
    attended: true,
    note: 'Une boucle magnétique ; merci\n"au premier rang"',
  });
  await registered(event, omar, {
    turn: 2,
    state: 'waiting',
    branches: [],
    attended: false,
    note: '=HYPERLINK("https://evil.example")',
  });
  await registered(event, gone, {
    turn: 3,
    state: 'cancelled',
    branches: ['music'],
    attended: false,
    note: '',
  });
  const get = (by: SignedIn | null) =>
    fetch(`${site.url}/admin/evenements/${event}/inscriptions.csv`, {
      redirect: 'manual',
      headers: by === null ? {} : { cookie: by.cookie },
    });
  const answer = await get(organiser);
  expect([
    answer.status,
    answer.headers.get('content-type'),
    answer.headers.get('content-disposition'),
  ]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="une-seance.csv"']);
  expect(parse(Buffer.from(await answer.arrayBuffer()), { bom: true, delimiter: ';' })).toEqual([
    [
      'Membre',
      'Branches',
      'État',
      'Rang d’attente',
      'Inscription',
      'Présence notée',
      'Notée par',
      'Fuseau horaire',
      'Mot',
      'Réponses à d’anciennes questions',
    ],
    [
      'lea',
      'Compositeurs de musique, Cinéma et audiovisuel',
      'Inscrit',
      '',
      inParis(CAME),
      inParis(BEGAN),
      'l’équipe',
      'heure de Paris',
      'Une boucle magnétique ; merci\n"au premier rang"',
      '',
    ],
    [
      'omar',
      '',
      'En attente',
      '1',
      inParis(CAME),
      '',
      '',
      'heure de Paris',
      `'=HYPERLINK("https://evil.example")`,
      '',
    ],
  ]);
  for (const by of [other, lea, null]) {
    const refused = await get(by);
    expect(refused.status).not.toBe(200);
    expect(await refused.text()).not.toContain('boucle');
  }
});
