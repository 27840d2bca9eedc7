import type { Bodies } from './bodies.ts';
import { type Cell, Json } from './copy.ts';
import { type Person, secretOf } from './people.ts';
import type { Thread, ThreadPost } from './threads.ts';

/** A table, what is written of it, and its rows. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly count: number;
  rows(): Iterable<readonly Cell[]>;
}

const YEAR = 365 * 86_400_000;

export function memberTables(
  people: readonly Person[],
  passwordHash: string,
  hashOf: (secret: string) => string,
  writers: readonly Person[],
  now: number,
  newId: () => string,
): TableRows[] {
  const staff = people.filter((person) => person.role !== 'member');
  return [
    table(
      'community.member',
      'id pseudonym handle skeleton branches region bio bio_html role trust_level status charter_version joined_at post_count helpful_count accepted_count',
      people,
      (one) => [
        one.id,
        one.pseudonym,
        one.handle,
        one.skeleton,
        [one.branch],
        one.region,
        one.bio,
        one.bio && `<p>${one.bio}</p>`,
        one.role,
        one.trust,
        'active',
        '1.0',
        new Date(one.joinedAt),
        one.posts,
        one.helpful,
        one.accepted,
      ],
    ),
    table(
      'community.account',
      'member_id email email_key email_confirmed_at password_hash password_changed_at',
      people,
      (one) => {
        const email = `${one.handle}@members.example.org`;
        const joined = new Date(one.joinedAt);
        return [one.id, email, email, joined, passwordHash, joined];
      },
    ),
    table(
      'community.session',
      'hash id member_id created_at last_seen_at confirmed_at expires_at device',
      writers,
      (one, index) => {
        const at = new Date(now);
        return [hashOf(secretOf(index)), newId(), one.id, at, at, at, new Date(now + YEAR), 'bench'];
      },
    ),
    table('moderation.role_assignment', 'member_id role', staff, (one) => [one.id, one.role]),
  ];
}

export function threadTables(threads: readonly Thread[], bodies: Bodies): TableRows[] {
  const posts = threads.flatMap((thread) =>
    thread.posts.map((post, index) => ({ thread, post, position: index + 1 })),
  );
  return [
    table(
      'community.topic',
      'id number kind category_id audience title slug author_id branches tags status closed_by last_position reply_count helpful_count acceptances solved opened_at last_activity_at content_changed_at',
      threads,
      topicRow,
    ),
    table('community.topic_views', 'topic_id views', threads, (thread) => [thread.id, thread.views]),
    table(
      'community.post',
      'id topic_id position author_id source html plain renderer_version reply_to posted_at helpful_count reactions',
      posts,
      ({ thread, post, position }) => {
        const { source, html, plain } = position === 1 ? bodies.question() : bodies.answer();
        const reactions = post.thanks.length > 0 ? { thanks: post.thanks.length } : {};
        return [
          post.id,
          thread.id,
          position,
          post.author.id,
          source,
          html,
          plain,
          bodies.rendererVersion,
          post.replyTo,
          new Date(post.at),
          post.helpful.length,
          new Json(reactions),
        ];
      },
    ),
    marks('community.helpful_vote', 'post_id member_id voted_at', posts, 'helpful', []),
    marks('community.reaction', 'post_id member_id reacted_at kind', posts, 'thanks', ['thanks']),
    ...habitTables(threads),
  ];
}

function topicRow(thread: Thread): Cell[] {
  const { posts } = thread;
  const asker = posts[0]!.author.id;
  const last = posts.at(-1)!;
  const helpful = posts.reduce((sum, post) => sum + post.helpful.length, 0);
  const changed = Math.max(last.at, ...thread.acceptances.map(({ at }) => new Date(at).getTime()));
  return [
    thread.id,
    thread.number,
    thread.kind,
    thread.shelf.id,
    thread.shelf.audience,
    thread.title,
    thread.slug,
    asker,
    thread.branches,
    thread.tags,
    thread.closed ? 'closed' : 'open',
    thread.closed ? asker : null,
    posts.length,
    posts.length - 1,
    helpful,
    new Json(thread.acceptances),
    thread.acceptances.length > 0,
    new Date(posts[0]!.at),
    new Date(last.at),
    new Date(changed),
  ];
}

function marks(
  name: string,
  columns: string,
  posts: readonly { readonly post: ThreadPost }[],
  by: 'helpful' | 'thanks',
  more: readonly Cell[],
): TableRows {
  const given = posts.flatMap(({ post }) =>
    post[by].map((member, index): Cell[] => [
      post.id,
      member.id,
      new Date(post.at + (index + 1) * 60_000),
      ...more,
    ]),
  );
  return table(name, columns, given, (row) => row);
}

/** Who wrote in a topic watches it and has read it up to there; who asked has read it to its end. */
function habitTables(threads: readonly Thread[]): TableRows[] {
  const habits = threads.flatMap((thread) => {
    const places = new Map<string, { position: number; at: Date; since: Date }>();
    thread.posts.forEach(({ author, at }, index) => {
      const moment = new Date(at);
      const since = places.get(author.id)?.since ?? moment;
      places.set(author.id, { position: index + 1, at: moment, since });
    });
    const asker = places.get(thread.posts[0]!.author.id)!;
    asker.position = thread.posts.length;
    return [...places].map(([member, place]) => ({ member, topic: thread.id, ...place }));
  });
  return [
    table('community.topic_follow', 'member_id topic_id level since', habits, (habit) => [
      habit.member,
      habit.topic,
      'watching',
      habit.since,
    ]),
    table('community.read_position', 'member_id topic_id position read_at', habits, (habit) => [
      habit.member,
      habit.topic,
      habit.position,
      habit.at,
    ]),
  ];
}

function table<T>(
  name: string,
  columns: string,
  items: readonly T[],
  rowOf: (item: T, index: number) => readonly Cell[],
): TableRows {
  return {
    table: name,
    columns: columns.split(' '),
    count: items.length,
    *rows() {
      for (let index = 0; index < items.length; index++) yield rowOf(items[index]!, index);
    },
  };
}
