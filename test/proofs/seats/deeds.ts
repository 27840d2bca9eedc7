import { setTimeout as sleep } from 'node:timers/promises';
import { BRANCHES } from '#domain/shared/branch';
import type { OwnSite } from '../support/own-site.ts';
import type { SignedIn } from '../support/people.ts';
import type { Hall, RacedEvent } from './hall.ts';

/** One of the processes, and the address that all of them are known by. */
export interface Door {
  readonly url: string;
  readonly publicUrl: string;
}

export const DEEDS = ['come', 'cancel', 'take'] as const;
export type Deed = (typeof DEEDS)[number];

/** What somebody was told: it is done, there was nothing to do, or another status. */
export type Answer = 'done' | 'nothing' | `fault ${number}`;

const WAYS = {
  come: { method: 'PUT', path: 'registration' },
  cancel: { method: 'DELETE', path: 'registration' },
  take: { method: 'PUT', path: 'registration/seat' },
} as const;
const NOTHING = ['events.not-registered', 'events.offer-over'];
const REQUEST_MS = 60_000;
/** How long somebody tries: longer than a process takes to rise again on a busy machine. */
const PATIENCE_MS = 240_000;

/** By the adapter, once. @returns null where no answer came, or one that says to try again */
async function ask(door: Door, by: SignedIn, event: string, deed: Deed): Promise<Answer | null> {
  const { method, path } = WAYS[deed];
  try {
    const answer = await fetch(`${door.url}/api/v1/events/${event}/${path}`, {
      method,
      headers: { cookie: by.cookie, origin: door.publicUrl, 'content-type': 'application/json' },
      ...(method === 'PUT' && { body: '{}' }),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    const body = await answer.text();
    if (answer.ok) return 'done';
    if (body.includes('shared.busy')) return null;
    return NOTHING.some((code) => body.includes(code)) ? 'nothing' : `fault ${answer.status}`;
  } catch {
    return null;
  }
}

/** As a member who presses the button until the site answers, at either process. */
export async function press(
  doors: readonly Door[],
  by: SignedIn,
  event: string,
  deed: Deed,
): Promise<Answer> {
  const end = Date.now() + PATIENCE_MS;
  const first = Math.floor(Math.random() * doors.length);
  for (let entry = first; Date.now() < end; entry++) {
    const answer = await ask(doors[entry % doors.length]!, by, event, deed);
    if (answer !== null) return answer;
    await sleep(200 + Math.random() * 500);
  }
  return 'fault 0';
}

/** The number of seats is changed by the form of the organisers. @returns the status, 303 where it was done; 0 for no answer */
export async function resize(
  site: OwnSite,
  door: Door,
  { manager }: Hall,
  event: RacedEvent,
  capacity: number,
) {
  const [now] = await site.rows<{
    version: number;
    day: string;
    endDay: string;
    from: string;
    until: string;
  }>(
    `select version, to_char(starts_at at time zone zone, 'YYYY-MM-DD') as day,
       to_char(ends_at at time zone zone, 'YYYY-MM-DD') as "endDay", to_char(starts_at at time zone zone, 'HH24:MI')
       as from, to_char(ends_at at time zone zone, 'HH24:MI') as until from events.gathering where id = $1`,
    [event.id],
  );
  const fields: [string, string][] = [
    ...(
      Object.entries({ ...now!, capacity, kind: 'webinar', title: 'Une séance' }) as [string, unknown][]
    ).map(([name, value]): [string, string] => [name, String(value)]),
    ['summary', 'Une séance très attendue.'],
    ['body', 'Venez, il y a de la place.'],
    ['zone', 'Europe/Paris'],
    ['audience', 'public'],
    ...BRANCHES.map((branch): [string, string] => ['reserved', String(event.reserved[branch] ?? '')]),
  ];
  try {
    const answer = await fetch(`${door.url}/admin/evenements/${event.id}/modifier`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: manager.cookie, origin: door.publicUrl, accept: 'text/html' },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Time goes by for some of those who were offered a seat. */
export const letOffersExpire = (site: OwnSite, event: string, share: number): Promise<unknown> =>
  site.rows(
    `with held as (select id from events.gathering where id = $1 for update)
     update events.registration r set offered_until = now() - interval '1 second' from held
     where r.gathering_id = held.id and r.state = 'offered' and r.offered_until > now() and random() < $2`,
    [event, share],
  );
