import type { MemberRow, PostRow, TopicRow } from '../../support/forum-rows.ts';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

export interface World {
  readonly writers: readonly SignedIn[];
  /** Watches every topic and never writes: is told of each answer, once. */
  readonly watcher: MemberRow;
  readonly topics: readonly TopicRow[];
  /** Replies of each writer that only they edit. */
  readonly own: ReadonlyMap<string, readonly PostRow[]>;
}

const OWN_REPLIES = 3;

/** Fills an empty database. Replies lie long back, so that every edit keeps the former text. */
export async function makeWorld(site: OwnSite, members: number, topicCount: number): Promise<World> {
  const people = new People(site);
  const { rows } = people;
  const category = await rows.category('questions');
  const watcher = await people.join('Guetteuse');
  const asker = await people.join('Demandeuse');
  const writers: SignedIn[] = [];
  for (let index = 0; index < members; index++) writers.push(await people.join(`Plume${index}`));
  const topics: TopicRow[] = [];
  for (let index = 0; index < topicCount; index++) {
    const topic = await rows.topic(category, asker, { title: `Une question parmi d’autres, la ${index}` });
    topics.push(topic);
    const follow = { member_id: watcher.id, topic_id: topic.id, level: 'watching', since: new Date() };
    await rows.insert('topic_follow', follow);
  }
  const own = new Map<string, PostRow[]>();
  for (const writer of writers) {
    const posts: PostRow[] = [];
    for (let index = 0; index < OWN_REPLIES; index++) {
      const topic = topics[(writers.indexOf(writer) + index) % topics.length]!;
      posts.push(await rows.reply(topic, writer, { body: 'Une réponse à reprendre.' }));
    }
    own.set(writer.id, posts);
  }
  await site.rows(`select setval('community.topic_number', $1)`, [topics.length]);
  await site.rows(`update community.member m set post_count =
    (select count(*) from community.post p where p.author_id = m.id and p.deleted_at is null)`);
  await site.rows(`update community.category c set topic_count =
    (select count(*) from community.topic t where t.category_id = c.id)`);
  return { writers, watcher, topics, own };
}
