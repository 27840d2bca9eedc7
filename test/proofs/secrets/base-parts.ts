import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../support/sessions.ts';
import type { OneWorld } from './one-world.ts';

interface Named {
  readonly id: string;
  readonly slug: string;
}
interface Numbered {
  readonly id: string;
  /** As addresses name it. */
  readonly address: string;
}

/** What everybody may know of beside the forum. */
export interface Parts {
  /** Asks all members, by name, and tells what came of it once it is closed. */
  readonly poll: Named;
  readonly channel: Named;
  readonly event: Numbered;
  readonly idea: Numbered;
}

const DAY_MS = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
const dayIn = (days: number): string => inDays(days).toISOString().slice(0, 10);

type People = Readonly<
  Record<'author' | 'helper' | 'agent' | 'moderator' | 'manager' | 'administrator' | 'other', SignedIn>
>;

/** One of each, with what members do with it. */
export async function makeParts(world: OneWorld, people: People): Promise<Parts> {
  const poll = await openPoll(world, people.manager, {
    question: 'Que faut-il d’abord ?',
    audience: 'public',
  });
  for (const who of [people.author, people.agent, people.moderator, people.manager, people.administrator])
    await vote(world, poll, who, 0);
  const channel = await openChannel(world, people.manager, { name: 'Accueil', kind: 'public' });
  await world.submit(`/salons/${channel.slug}/adhesion`, people.other, { deed: 'join' });
  await say(world, channel.id, people.author, 'Bonjour à toutes et à tous.');
  const event = await planEvent(world, people.manager, { title: 'Une séance pour tout le monde' });
  await publish(world, people.manager, event);
  await come(world, people.author, event);
  return { poll, channel, event, idea: await propose(world, people.author, 'Un simulateur de droits') };
}

/** A poll by names, whose results are told at its end. */
export async function openPoll(
  world: OneWorld,
  as: SignedIn,
  p: { readonly question: string; readonly audience: string; readonly description?: string },
): Promise<Named> {
  return world.act<Named>('POST', '/polls', as, {
    question: p.question,
    description: p.description ?? 'Pour choisir ensemble.',
    kind: 'single',
    options: ['Ceci', 'Cela'],
    results: 'on_close',
    secret: false,
    audiences: [p.audience],
    closesAt: inDays(9).toISOString(),
  });
}

export async function vote(
  world: OneWorld,
  poll: Pick<Named, 'id'>,
  as: SignedIn,
  choice: number,
  branch?: string,
): Promise<void> {
  await world.act('PUT', `/polls/${poll.id}/ballot`, as, { version: 1, choices: [choice], branch });
}

/** Forms alone open channels. */
export async function openChannel(
  world: OneWorld,
  as: SignedIn,
  { name, ...p }: { readonly name: string; readonly kind: string; readonly branch?: string },
): Promise<Named> {
  await world.submit('/salons/nouveau', as, { name, description: `Pour parler : ${name}`, ...p });
  const [row] = await world.rows<Named>('select id, slug from community.chat_channel where name = $1', [
    name,
  ]);
  return row!;
}

export async function say(world: OneWorld, channelId: string, as: SignedIn, body: string): Promise<string> {
  const said = await world.act('POST', `/channels/${channelId}/messages`, as, {
    body,
    clientId: randomUUID(),
  });
  return said.id;
}

/** A draft, for everybody unless told. */
export async function planEvent(
  world: OneWorld,
  as: SignedIn,
  p: { readonly title: string; readonly audience?: string },
): Promise<Numbered> {
  const { title, audience = 'public' } = p;
  await world.submit('/admin/evenements/nouveau', as, {
    title,
    summary: `Pour en parler : ${title}`,
    body: `Le programme : ${title}`,
    kind: 'webinar',
    day: dayIn(5),
    from: '12:30',
    until: '13:30',
    zone: 'Europe/Paris',
    audience,
    every: 'once',
    capacity: '20',
    agenda: `12:30 ${title}`,
    speakers: title,
  });
  const [row] = await world.rows<{ id: string; number: number }>(
    'select id, number from events.gathering where title = $1 order by number desc limit 1',
    [title],
  );
  return { id: row!.id, address: `x-${row!.number}` };
}

export async function publish(world: OneWorld, as: SignedIn, { id }: Numbered): Promise<void> {
  await world.submit(`/admin/evenements/${id}`, as, { deed: 'publish' });
}

export async function come(world: OneWorld, as: SignedIn, { id }: Numbered): Promise<void> {
  await world.act('PUT', `/events/${id}/registration`, as, {});
}

/** @returns an idea of everybody's */
export async function propose(world: OneWorld, as: SignedIn, title: string): Promise<Numbered> {
  const { id, number } = await world.act<{ id: string; number: number }>('POST', '/ideas', as, {
    title,
    body: `Ce qui nous aiderait : ${title}, dit en une phrase.`,
    theme: 'community',
    branches: [],
  });
  return { id, address: `x-${number}` };
}
