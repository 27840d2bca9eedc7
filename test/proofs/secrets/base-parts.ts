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
  /** Asks everybody, by name. */
  readonly survey: Named;
  /** Looks for testers among all members. */
  readonly trial: Named;
  /** What many ask about, under a topic of everybody: its number. */
  readonly incident: string;
}

const DAY_MS = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
const dayIn = (days: number): string => inDays(days).toISOString().slice(0, 10);

type People = Readonly<
  Record<'author' | 'helper' | 'agent' | 'moderator' | 'manager' | 'administrator' | 'other', SignedIn>
>;

/**
 * One of each, with what members do with it.
 * @param official number of the topic that answers the incident
 */
export async function makeParts(world: OneWorld, people: People, official: number): Promise<Parts> {
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
  const idea = await propose(world, people.author, 'Un simulateur de droits');
  const survey = await openSurvey(world, people.manager, 'Comment travaillez-vous ?');
  await respond(world, survey, people.author, { chosen: 0, said: 'Seule, à la maison.' });
  const trial = await draftTrial(world, people.manager, 'Un simulateur à essayer', 'members');
  await lead(world, trial, people.manager, 'recruiting');
  await world.act('PUT', `/trials/${trial.id}/seat`, people.author, { promised: 1 });
  return {
    poll,
    channel,
    event,
    idea,
    survey,
    trial,
    incident: await openIncident(world, people.manager, official),
  };
}

/** One that asks by name, of a choice and of words. */
async function openSurvey(world: OneWorld, as: SignedIn, title: string): Promise<Named> {
  const survey = await world.act<Named>('POST', '/surveys', as, {
    title,
    intro: 'Pour mieux vous connaître.',
    anonymous: false,
    quotas: [],
    audiences: ['public'],
    pageTitles: ['Vous'],
  });
  const at = `/surveys/${survey.id}`;
  await world.act('PUT', `${at}/questions/lieu`, as, {
    version: 1,
    page: 1,
    kind: 'single',
    label: 'Où travaillez-vous ?',
    options: ['Chez moi', 'En atelier'],
  });
  await world.act('PUT', `${at}/questions/mots`, as, {
    version: 2,
    page: 1,
    kind: 'text',
    label: 'Et en quelques mots ?',
    options: [],
  });
  await world.act('POST', `${at}/open`, as, { closesAt: inDays(9).toISOString() });
  return survey;
}

/** Answers both questions of a survey, and hands them in. */
export async function respond(
  world: OneWorld,
  { id }: Pick<Named, 'id'>,
  as: SignedIn,
  { chosen, said }: { readonly chosen: number; readonly said: string },
): Promise<void> {
  await world.act('PUT', `/surveys/${id}/answers/lieu`, as, { choices: [chosen] });
  await world.act('PUT', `/surveys/${id}/answers/mots`, as, { text: said });
  await world.act('POST', `/surveys/${id}/response`, as, {});
}

export async function draftTrial(
  world: OneWorld,
  as: SignedIn,
  title: string,
  audience: string,
): Promise<Named> {
  return world.act<Named>('POST', '/trials', as, {
    title,
    goal: `Voir où l’on hésite : ${title}.`,
    seats: 5,
    audiences: [audience],
    confidentiality: 'Je garde pour moi ce que je vois.',
    taskTitles: ['Ouvrir'],
    taskSteps: ['Ouvrez la page.'],
    taskExpected: [''],
  });
}

export async function lead(
  world: OneWorld,
  { id }: Pick<Named, 'id'>,
  as: SignedIn,
  state: string,
): Promise<void> {
  await world.act('PUT', `/trials/${id}/state`, as, { state });
}

/** Forms alone open incidents. @returns its number */
async function openIncident(world: OneWorld, as: SignedIn, official: number): Promise<string> {
  await world.submit('/admin/incidents', as, {
    title: 'Le site de la caisse ne répond pas',
    known: 'Une panne est en cours depuis ce matin.',
    topic: String(official),
    banner: 'on',
  });
  const [row] = await world.rows<{ number: string }>('select number from community.incident');
  return row!.number;
}

/** The manager finds that a question asks about the incident. */
export async function gather(
  world: OneWorld,
  as: SignedIn,
  incident: string,
  question: number,
): Promise<void> {
  await world.submit(`/admin/incidents/${incident}`, as, { intent: 'gather', questions: String(question) });
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
