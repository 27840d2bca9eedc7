import { type Audience, Category, type CategoryId } from '#domain/community/categories/category';
import type { Post, PostId } from '#domain/community/topics/post';
import type { Written } from '#domain/community/topics/written';
import { Tag } from '#domain/community/topics/tag';
import { Title } from '#domain/community/topics/title';
import { Topic, type TopicId } from '#domain/community/topics/topic';
import type { Ids } from '#application/shared/ports';
import type { MemberId } from '#domain/shared/id';
import type { CategoryContent } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import { kindOf, type Plan, type PlannedPost, type PlannedTopic } from '../../cli/seed/plan.ts';
import { CONTENT } from '../../cli/seed/content.ts';

/** Places of the forum by slug, parents before their children. */
export function categoriesOf(ids: Ids): ReadonlyMap<string, Category> {
  const made = new Map<string, Category>();
  const parentsFirst = [...CONTENT.categories].sort(
    (a, b) => Number(a.parent !== null) - Number(b.parent !== null),
  );
  for (const category of parentsFirst) made.set(category.slug, categoryOf(category, ids, made));
  return made;
}

function categoryOf(one: CategoryContent, ids: Ids, made: ReadonlyMap<string, Category>): Category {
  const { organisationInText: organisation, missingValue } = CONTENT.site;
  const text = (raw: string) => fillIn(raw, { organisation, missingValue, postIds: new Map() });
  return Category.create({
    id: ids.next<CategoryId>(),
    slug: one.slug,
    parent: one.parent === null ? null : (made.get(one.parent) ?? null),
    name: text(one.name),
    description: text(one.description),
    guidance: '',
    icon: one.icon,
    kinds: [...new Set(one.kinds.map(kindOf))],
    audience: one.audience as Audience,
    position: one.order,
  });
}

/** Every label that a topic carries, once. */
export function tagsOf(plan: Plan): readonly Tag[] {
  const labels = new Set(plan.topics.flatMap((topic) => topic.tags));
  const written: Readonly<Record<string, string>> = CONTENT.site.tagLabels;
  return [...labels].map((label) => Tag.of({ label: written[label] ?? label, description: '' }));
}

/** Topics and posts, made by the rules of the forum in the order in which they were written. */
export function topicsOf(
  plan: Plan,
  around: {
    categories: ReadonlyMap<string, Category>;
    texts: ReadonlyMap<string, Written>;
    numbers: readonly number[];
  },
): { topics: Topic[]; posts: Post[] } {
  const made = plan.topics.map((topic, index) => threadOf(topic, around, around.numbers[index]!));
  const byKey = new Map(made.map(({ topic }, index) => [plan.topics[index]!.key, topic]));
  for (const planned of plan.topics) {
    if (!planned.duplicate) continue;
    const { of, by, at } = planned.duplicate;
    byKey.get(planned.key)!.closeAsDuplicateOf(byKey.get(of)!, by.id as MemberId, at);
  }
  return { topics: made.map(({ topic }) => topic), posts: made.flatMap(({ posts }) => posts) };
}

function threadOf(
  planned: PlannedTopic,
  around: { categories: ReadonlyMap<string, Category>; texts: ReadonlyMap<string, Written> },
  number: number,
): { topic: Topic; posts: Post[] } {
  const [first, ...replies] = planned.posts;
  const asker = first.author.id as MemberId;
  const { topic, opening } = Topic.open({
    id: planned.id as TopicId,
    number,
    kind: planned.kind,
    category: around.categories.get(planned.category.slug)!,
    title: Title.of(planned.title),
    tags: planned.tags.map((label) => Tag.of({ label, description: '' }).slug),
    branches: planned.branches,
    authorId: asker,
    openingPostId: first.id as PostId,
    written: around.texts.get(first.id)!,
    at: first.at,
  });
  const posts = new Map<string, Post>([[first.id, opening]]);
  for (const reply of replies) posts.set(reply.id, answerOf(topic, reply, posts, around.texts));
  for (const reply of replies)
    if (reply.acceptedAt) topic.accept(posts.get(reply.id)!, asker, reply.acceptedAt);
  if (planned.pin) topic.pin(planned.pin.until, planned.pin.by.id as MemberId, first.at);
  return { topic, posts: [...posts.values()] };
}

function answerOf(
  topic: Topic,
  reply: PlannedPost,
  posts: ReadonlyMap<string, Post>,
  texts: ReadonlyMap<string, Written>,
): Post {
  return topic.answer({
    id: reply.id as PostId,
    authorId: reply.author.id as MemberId,
    written: texts.get(reply.id)!,
    replyTo: reply.replyTo === null ? null : (posts.get(reply.replyTo) ?? null),
    at: reply.at,
  });
}
