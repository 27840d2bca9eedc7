import { BRANCHES } from '#domain/shared/branch';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

export interface Guest extends SignedIn {
  readonly branches: readonly string[];
}

export interface Hall {
  readonly guests: readonly Guest[];
  readonly manager: SignedIn;
}

/** One event in the race: seats are kept in it for members of two branches. */
export interface RacedEvent {
  readonly id: string;
  readonly capacity: number;
  readonly reserved: Readonly<Record<string, number>>;
  /** It takes place already: seats are everybody's, and go to who waits unasked. */
  readonly isOn: boolean;
}

/** Members of all branches, who can be written to; and who runs the events. */
export async function hallOf(site: OwnSite, members: number): Promise<Hall> {
  const people = new People(site);
  const guests: Guest[] = [];
  for (let at = 0; at < members; at++) {
    const member = await people.join(`Invitee${at}`);
    const branches = [BRANCHES[at % BRANCHES.length]!];
    await people.rows.change('member', member.id, { branches });
    const email = `invitee${at}@proof.test`;
    await people.rows.insert('account', {
      member_id: member.id,
      email,
      email_key: email,
      email_confirmed_at: new Date(),
      password_hash: 'none',
      password_changed_at: new Date(),
    });
    guests.push({ ...member, branches });
  }
  return { guests, manager: await people.join('Animatrice', 'community_manager') };
}

/** Too early for reserved seats to be everybody's, and for reminders. */
const TO_COME = `interval '10 days'`;
const BEGUN = `interval '-10 minutes'`;

export async function raceEvent(
  site: OwnSite,
  hall: Hall,
  { capacity, isOn }: Pick<RacedEvent, 'capacity' | 'isOn'>,
): Promise<RacedEvent> {
  const begins = isOn ? BEGUN : TO_COME;
  const reserved = { music: Math.ceil(capacity / 5), film: Math.ceil(capacity / 10) };
  const [row] = await site.rows<{ id: string }>(
    `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
       ends_at, zone, place, link, capacity, reserved, state, source, html, plain)
     values (gen_random_uuid(), nextval('events.gathering_number'), $1, now(), 'ABCDEF', 'une-seance', 'webinar', 'Une séance',
       'Une séance très attendue.', 'public', date_trunc('minute', now()) + ${begins},
       date_trunc('minute', now()) + ${begins} + interval '6 hours', 'Europe/Paris', '', '', $2, $3, 'published',
       'Venez.', '<p>Venez.</p>', 'Venez.')
     returning id`,
    [
      hall.manager.id,
      capacity,
      JSON.stringify(Object.entries(reserved).map(([branch, seats]) => ({ branch, seats }))),
    ],
  );
  return { id: row!.id, capacity, reserved, isOn };
}
