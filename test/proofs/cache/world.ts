import type { CategoryRow, MemberRow, PostRow, TopicRow } from '../../support/forum-rows.ts';
import { COMMUNITY_PEOPLE } from '#infrastructure/community/person-columns';
import { COMMUNITY_TEXTS } from '#infrastructure/community/text-columns';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';
import { makePartRows, type PartRows } from './part-rows.ts';
import { makePieces, type Pieces } from './pieces.ts';

/** What no visitor may ever be shown: planted in whatever is for one person. */
export const CANARY = 'kanarienvogel';

export interface World {
  readonly asker: SignedIn;
  readonly helper: SignedIn;
  readonly reader: SignedIn;
  readonly staff: SignedIn;
  readonly manager: SignedIn;
  /** Speaks for the organisation. */
  readonly agent: SignedIn;
  readonly shelves: readonly CategoryRow[];
  readonly topics: readonly TopicRow[];
  /** Of the first topic. */
  readonly replies: readonly PostRow[];
  readonly pieces: Pieces;
  readonly parts: PartRows;
  /** Columns of what is one member's own that hold a canary. */
  readonly planted: readonly string[];
  readonly site: OwnSite;
}

const REPLIES = 24;
const TOPICS = 8;

/** A small forum that shows a little of everything, and members whose private fields hold canaries. */
export async function makeWorld(site: OwnSite): Promise<World> {
  const people = new People(site);
  const { rows } = people;
  const asker = await people.join('Demandeuse');
  const helper = await people.join('Aidant');
  const reader = await people.join('Lectrice');
  const staff = await people.join('Moderatrice', 'moderator');
  const manager = await people.join('Animatrice', 'community_manager');
  const agent = await people.join('Agente', 'agent');
  await site.rows(`update moderation.role_assignment set department = 'Cotisations' where member_id = $1`, [
    agent.id,
  ]);
  await site.rows(`update community.member set department = 'Cotisations' where id = $1`, [agent.id]);
  const shelves = [await rows.category('cotisations'), await rows.category('retraite')];
  await rows.insert('tag', { slug: 'tva', label: 'TVA' });
  await rows.insert('tag', { slug: 'agessa', label: 'Agessa' });
  const topics: TopicRow[] = [];
  for (let index = 0; index < TOPICS; index++)
    topics.push(
      await rows.topic(
        shelves[index % 2]!,
        asker,
        { title: `Une question sur les cotisations, la ${index}` },
        { tags: ['tva'], branches: ['music'] },
      ),
    );
  const replies: PostRow[] = [];
  for (let index = 0; index < REPLIES; index++)
    replies.push(await rows.reply(topics[0]!, helper, { body: `La réponse ${index}.` }));
  await site.rows(`select setval('community.topic_number', $1)`, [topics.length]);
  for (const member of [asker, helper, reader, staff, manager, agent])
    await plant(site, people, member, topics[0]!);
  const planted = await plantInOwnColumns(site);
  const pieces = await makePieces(site, manager, () => rows.id());
  const parts = await makePartRows(site, manager, () => rows.id());
  return {
    asker,
    helper,
    reader,
    staff,
    manager,
    agent,
    shelves,
    topics,
    replies,
    pieces,
    parts,
    planted,
    site,
  };
}

/**
 * A canary in every text that members wrote for themselves alone, by the registers of what they write and of where the site
 * names them.
 * @returns the columns that hold one
 */
async function plantInOwnColumns(site: OwnSite): Promise<string[]> {
  const planted: string[] = [];
  for (const [table, columns] of Object.entries(COMMUNITY_TEXTS)) {
    if (!Object.values(COMMUNITY_PEOPLE[table]?.named ?? {}).includes('own')) continue;
    for (const [name, kind] of Object.entries(columns)) {
      if (kind !== 'text') continue;
      const taken = await site.rows(`update ${table} set ${name} = $1 returning 1`, [CANARY]);
      if (taken.length > 0) planted.push(`${table}.${name}`);
    }
  }
  return planted;
}

/** Address, draft, note, device and notification of one member. */
async function plant(site: OwnSite, people: People, member: MemberRow, topic: TopicRow): Promise<void> {
  const at = new Date();
  const { rows } = people;
  await rows.insert('account', {
    member_id: member.id,
    email: `${CANARY}.${member.handle}@example.org`,
    email_key: `${CANARY}.${member.handle}@example.org`,
    password_hash: CANARY,
    email_confirmed_at: at,
    password_changed_at: at,
  });
  await rows.insert('draft', {
    member_id: member.id,
    id: rows.id(),
    place: `topic:${topic.id}`,
    title: CANARY,
    body: CANARY,
    saved_at: at,
  });
  await rows.insert('bookmark', {
    member_id: member.id,
    post_id: topic.openingId,
    note: CANARY,
    kept_at: at,
  });
  await site.rows(`update community.session set device = $1 where member_id = $2`, [CANARY, member.id]);
}
