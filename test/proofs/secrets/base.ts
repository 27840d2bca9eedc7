import { setTimeout as sleep } from 'node:timers/promises';
import { newMember, type SignedIn } from '../../support/sessions.ts';
import { makeParts, type Parts } from './base-parts.ts';
import type { OneWorld } from './one-world.ts';

/** In the text of every secret. */
export const CANARY = 'kanarienvogel';
/** What stands in its place where the secret is a text, in the world without it. */
export const blank = (kind: string): string => `${kind.replaceAll(/[^a-z]/g, '')}xqblank`;

/** Who may not know. */
export type Principal = 'visitor' | 'pending' | 'banned' | 'silenced' | 'other' | 'limited';
export const PRINCIPALS: readonly Principal[] = [
  'visitor',
  'pending',
  'banned',
  'silenced',
  'other',
  'limited',
];

export interface Topic {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly category: string;
}

/** A text that says it waits for a moderator, by a rule of both worlds. */
export const HELD = 'attendezvoir';

/** What both worlds hold. */
export interface Base {
  readonly cookies: Readonly<Record<Principal, string>>;
  readonly people: Readonly<Record<Exclude<Principal, 'visitor'> | Insider, SignedIn>>;
  readonly categories: readonly { readonly id: string; readonly slug: string }[];
  readonly closed: Readonly<Record<'members' | 'branch' | 'staff' | 'group', string>>;
  readonly topics: readonly Topic[];
  /** Ids of public posts. */
  readonly posts: readonly string[];
  readonly parts: Parts;
}
type Insider = 'author' | 'helper' | 'agent' | 'moderator' | 'manager' | 'administrator';

/** Of a secret group, its slug. */
export const GROUP = 'cercle-d-essai';

const DAY_MS = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
export const TERMS = {
  sources: ['Code de la sécurité sociale, article L. 382-1'],
  branches: ['music'],
  ruleIds: [],
  validFrom: day(0),
  reviewBy: day(365),
};

/** A small forum that shows a little of everything, made by the site's own operations. */
export async function makeBase(world: OneWorld): Promise<Base> {
  await world.rows(`insert into community.tag (slug, label) values ('tva', 'TVA'), ('agessa', 'Agessa')`);
  const join = async (handle: string, more: Partial<Parameters<typeof newMember>[1]> = {}) => {
    const member = await newMember(world, { handle, trust: 2, ...more });
    const email = `${handle}@example.org`;
    await world.rows(
      `insert into community.account (member_id, email, email_key, password_hash, email_confirmed_at, password_changed_at)
       values ($1, $2, $2, 'none', now(), now())`,
      [member.memberId, email],
    );
    return member;
  };
  const people = {
    author: await join('autrice', { branches: ['music'] }),
    helper: await join('entraide', { branches: ['music'] }),
    agent: await join('agente', { role: 'agent' }),
    moderator: await join('moderation', { role: 'moderator' }),
    manager: await join('animation', { role: 'community_manager' }),
    administrator: await join('direction', { role: 'administrator' }),
    pending: await join('attente', { status: 'pending' }),
    banned: await join('bannie', { status: 'banned' }),
    silenced: await join('muette', { status: 'silenced', branches: ['film'] }),
    other: await join('voisine', { branches: ['film'] }),
    limited: await join('ailleurs', { role: 'moderator' }),
  };
  const shelf = (name: string, audience: string, position: number) =>
    world.act<{ id: string; slug: string }>('POST', '/categories', people.manager, {
      name,
      audience,
      position,
      icon: 'folder',
      description: `Tout sur : ${name}`,
      kinds: ['question', 'discussion', 'announcement'],
    });
  await gather(world, people.administrator, [people.author, people.moderator]);
  const categories = [];
  for (const [index, name] of ['Cotisations', 'Retraite', 'Ailleurs'].entries())
    categories.push(await withSlug(world, await shelf(name, 'public', index + 1)));
  const closed = {
    members: (await shelf('Entre membres', 'members', 4)).id,
    branch: (await shelf('Musique', 'branch:music', 5)).id,
    staff: (await shelf('Équipe', 'staff', 6)).id,
    group: (await shelf('Cercle', `group:${GROUP}`, 7)).id,
  };
  await world.rows(`update moderation.role_assignment set category_ids = $2 where member_id = $1`, [
    people.limited.memberId,
    [categories[2]!.id],
  ]);
  const topics: Topic[] = [];
  const posts: string[] = [];
  for (let index = 0; index < 6; index++) {
    const category = categories[index % 2]!;
    const topic = await open(world, index % 2 ? people.author : people.other, category.id, {
      title: `Comment déclarer des droits d’auteur, cas ${index + 1} ?`,
      body: `Mes cotisations du trimestre ${index + 1} ne sont pas justes.`,
    });
    topics.push({ ...topic, category: category.slug });
    for (let reply = 0; reply <= index % 3; reply++) {
      const body = `Écrivez à la caisse, cela m’a aidée, fois ${reply + 1}.`;
      const { id } = await world.act('POST', `/topics/${topic.id}/posts`, people.helper, { body });
      posts.push(id);
    }
  }
  await world.act('PUT', `/posts/${posts[0]!}/helpful`, people.author);
  await world.act('POST', `/topics/${topics[1]!.id}/official-answers`, people.agent, {
    body: 'La caisse rembourse le trop-perçu.',
    ...TERMS,
  });
  await register(world, people.agent);
  await hold(world, people.manager);
  for (const [table, column, id] of [
    ['topic_follow', 'topic_id', topics[0]!.id],
    ['category_follow', 'category_id', categories[0]!.id],
    ['category_follow', 'category_id', closed.branch],
    ['category_follow', 'category_id', closed.staff],
    ['category_follow', 'category_id', closed.group],
  ] as const)
    for (const who of ['other', 'silenced', 'pending', 'banned'] as const)
      await world.rows(
        `insert into community.${table} (member_id, ${column}, level, since) values ($1, $2, 'watching', now())
         on conflict do nothing`,
        [people[who].memberId, id],
      );
  const parts = await makeParts(world, people, topics[3]!.number);
  const cookies = {
    visitor: '',
    pending: people.pending.cookie,
    banned: people.banned.cookie,
    silenced: people.silenced.cookie,
    other: people.other.cookie,
    limited: people.limited.cookie,
  };
  return { cookies, people, categories, closed, topics, posts, parts };
}

/** A secret group with these members. */
async function gather(world: OneWorld, by: SignedIn, members: readonly SignedIn[]): Promise<void> {
  const reason = 'Pour travailler ensemble';
  await world.submit('/admin/groupes', by, { name: 'Cercle d’essai', membership: 'secret', reason });
  for (const { handle } of members)
    await world.submit(`/admin/groupes/${GROUP}/membres`, by, { act: 'add', member: handle, reason });
}

/** From here on, what says `HELD` waits for a moderator. */
async function hold(world: OneWorld, manager: SignedIn): Promise<void> {
  await world.act('POST', '/word-rules', manager, {
    key: 'retenue',
    label: 'Retenue',
    family: 'civilite',
    type: 'literal',
    values: [HELD],
    params: [],
    links: [],
    exceptions: [],
    fields: ['post', 'message', 'idea'],
    action: 'hold',
    severity: 'low',
    explanation: 'On regarde.',
    note: 'Pour voir',
  });
  await world.act('POST', '/word-rules/retenue/trials', manager, { number: 1 });
  const isTried = `select from moderation.word_dry_run where finished_at is not null`;
  while ((await world.rows(isTried)).length === 0) await sleep(50);
  await world.act('PUT', '/word-rules/retenue/in-force', manager, { number: 1 });
}

async function withSlug(world: OneWorld, { id }: { id: string }): Promise<{ id: string; slug: string }> {
  const [row] = await world.rows<{ slug: string }>('select slug from community.category where id = $1', [id]);
  return { id, slug: row!.slug };
}

/** A question, with what its address is made of. */
export async function open(
  world: OneWorld,
  as: SignedIn,
  categoryId: string,
  p: { readonly title: string; readonly body: string; readonly tags?: readonly string[] },
): Promise<Topic> {
  const { id } = await world.act('POST', '/topics', as, {
    kind: 'question',
    categoryId,
    tags: ['tva'],
    branches: ['music'],
    ...p,
  });
  const [row] = await world.rows<{ number: string; slug: string }>(
    'select number, slug from community.topic where id = $1',
    [id],
  );
  return { id, number: Number(row!.number), slug: row!.slug, category: '' };
}

/** A rule, a value and a reference answer, which forms alone can write. */
async function register(world: OneWorld, agent: SignedIn): Promise<void> {
  await world.rows(
    `insert into community.rule (id, key, label, kind, reference, versions)
     values (gen_random_uuid(), 'taux', 'Taux de cotisation', 'rate', 'Décret 1', $1)`,
    [
      JSON.stringify([
        { number: 1, effectiveFrom: '2026-01-01', summary: 'Le premier.', at: '2026-01-01T09:00:00.000Z' },
      ]),
    ],
  );
  await world.rows(
    `insert into community.regulatory_value (key, label, unit, figures, changed_at)
     values ('smic', 'Salaire horaire', 'EUR', $1, now())`,
    [JSON.stringify([{ from: '2026-01-01', to: null, value: '12.02', source: 'Décret 2' }])],
  );
  await world.submit('/admin/references/nouvelle', agent, reference());
}

/** The form of a reference answer. */
export const reference = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  title: 'Déclarer ses droits d’auteur',
  summary: 'Ce qui se déclare, où et quand.',
  body: 'Les droits se déclarent chaque année.',
  sources: 'Code de la sécurité sociale',
  validFrom: day(0),
  reviewBy: day(365),
  note: 'Première version',
  ...more,
});
