import type { Audience, CategoryId, TopicKind } from '#domain/community/categories/category';
import { Category } from '#domain/community/categories/category';
import { Body } from '#domain/community/topics/body';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Post } from '#domain/community/topics/post';
import type { Written } from '#domain/community/topics/written';
import { Title } from '#domain/community/topics/title';
import { Topic } from '#domain/community/topics/topic';
import type { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';

export const MOMENT = new Date('2030-03-01T10:00:00Z');
export const later = (minutes: number): Date => new Date(MOMENT.getTime() + minutes * 60_000);
export const asker = 'asker' as MemberId;
export const helper = 'helper' as MemberId;
export const moderator = 'moderator' as MemberId;
export const title = (text = 'How do I declare royalties?') => Title.of(text);

export function written(text: string, more: Partial<Written> = {}): Written {
  const body = Body.of(text, (source) => ({ html: `<p>${source}</p>`, text: source, version: 1 }));
  return { body, mentions: [], quotes: [], ...more };
}

export function category(
  more: { id?: string; kinds?: TopicKind[]; audience?: Audience; parent?: Category } = {},
): Category {
  return Category.create({
    id: (more.id ?? 'category') as CategoryId,
    slug: 'space',
    parent: more.parent ?? null,
    name: 'Space',
    description: '',
    guidance: '',
    icon: 'folder',
    kinds: more.kinds ?? ['question', 'discussion', 'announcement'],
    audience: more.audience ?? 'public',
    position: 0,
  });
}

let count = 0;
export function topicWith(replies: number, kind: TopicKind = 'question'): { topic: Topic; posts: Post[] } {
  count += 1;
  const id = `topic-${count}` as TopicId;
  const { topic, opening } = Topic.open({
    id,
    number: count,
    kind,
    category: category(),
    title: title(),
    tags: ['tax'],
    branches: [],
    authorId: asker,
    openingPostId: `${id}:1` as PostId,
    written: written('The question'),
    at: MOMENT,
  });
  const posts = [opening];
  for (let place = 2; place <= replies + 1; place++) posts.push(reply(topic, `${id}:${place}`));
  topic.pullFacts();
  for (const post of posts) post.pullFacts();
  return { topic, posts };
}

export const reply = (topic: Topic, id: string, replyTo: Post | null = null, at = MOMENT): Post =>
  topic.answer({ id: id as PostId, authorId: helper, written: written('A reply'), replyTo, at });

/** The code of the refusal, or what was returned. */
export function refusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return (error as DomainError).code ?? error;
  }
}
