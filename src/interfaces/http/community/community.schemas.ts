import type { CategoryView } from '#application/community/categories/categories.query';
import type { MemberCounts } from '#application/community/members/member-counts.query';
import type { MemberAbout, MemberPage } from '#application/community/members/member-page.query';
import type { MemberRowView } from '#application/community/members/members-list.query';
import type { TopicRowView } from '#application/community/topics/topic-list.query';
import type { AuthorView, TopicView, TakenAway } from '#application/community/topics/topic-page.query';
import type { PostItemView } from '#application/community/topics/topic-posts.query';
import type { WordsTold } from '#application/community/words/words.gate';
import {
  count,
  id,
  listOf,
  mapOf,
  maybe,
  moment,
  named,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';
import { DECISION_SCHEMAS } from '../moderation/decisions.schemas.ts';
import { CHAT_SCHEMAS } from './chat.schemas.ts';
import { OFFICIAL_SCHEMAS, officialState } from './official.schemas.ts';
import { PUBLIC_SCHEMAS } from './public.schemas.ts';

const KINDS = ['question', 'discussion', 'announcement'];
const kind = oneOf(...KINDS);
const status = oneOf('open', 'closed');
const version: Schema = { type: 'integer', minimum: 1, description: 'Give it back with a change.' };

const category = objectOf<CategoryView>({
  id,
  slug: text(),
  name: text(),
  description: text(),
  guidance: text(),
  icon: text({ description: 'What is drawn beside its name' }),
  audience: text({ description: '`public`, `members`, `staff`, `branch:…` or `group:…`' }),
  kinds: listOf(kind),
  topicCount: count,
  parentId: maybe(id),
  position: count,
  version,
  closedAt: maybe({ ...moment, description: 'Since when no topic comes into it any more' }),
});

/** A topic of a list, with the address of its page. */
export interface ToldTopicRow extends TopicRowView {
  readonly url: string;
}

const topicRow = objectOf<ToldTopicRow>({
  id,
  number: { type: 'integer', minimum: 1, description: 'As in the address of its page.' },
  slug: text(),
  kind,
  title: text(),
  status,
  solved: yesOrNo,
  duplicate: yesOrNo,
  official: officialState,
  alsoValidated: {
    ...yesOrNo,
    description:
      'A reply of a member stands beside the answer of the organisation, checked by it: the topic is found as authored and as validated.',
  },
  pinned: yesOrNo,
  category: objectOf<TopicRowView['category']>({ id, slug: text(), name: text() }),
  author: objectOf<TopicRowView['author']>({ id, pseudonym: text(), handle: text(), status: text() }),
  tags: listOf(text()),
  openedAt: moment,
  lastActivityAt: moment,
  replyCount: count,
  helpfulCount: count,
  unread: maybe({ ...count, description: 'Null for a topic the caller never opened.' }),
  version,
  url: text({ description: 'Of its page.' }),
});

/** What became of the words of what was written. */
interface Told {
  readonly told: readonly WordsTold[];
}

const told = {
  ...listOf(oneOf('masked', 'held', 'resources')),
  description:
    '`masked`: what must not be published of anybody was taken out · `held`: others read it once a moderator has looked · `resources`: whoever wrote it is to be shown where help is.',
};

const removal = {
  ...maybe(
    objectOf<TakenAway>({
      decisionId: maybe({
        ...id,
        description:
          'Of the decision that took it away or keeps it waiting; null when its author took it back.',
      }),
      hidden: {
        ...yesOrNo,
        description: 'Its author still reads it: it waits for a moderator, or is kept from the others.',
      },
    }),
  ),
  description: 'Null for what everybody reads: it was taken away, or waits for a moderator.',
};

const TOPIC: Record<keyof TopicView, Schema> = {
  id,
  number: { type: 'integer', minimum: 1 },
  slug: text(),
  kind,
  title: text(),
  status,
  solved: yesOrNo,
  official: officialState,
  category: objectOf<TopicView['category']>({ id, slug: text(), name: text(), description: text() }),
  parentCategory: maybe(objectOf<NonNullable<TopicView['parentCategory']>>({ slug: text(), name: text() })),
  audience: text(),
  tags: listOf(text()),
  branches: listOf(text()),
  openedAt: moment,
  lastActivityAt: moment,
  replyCount: count,
  lastPosition: count,
  views: count,
  pinnedUntil: maybe(moment),
  duplicateOf: maybe(
    objectOf<NonNullable<TopicView['duplicateOf']>>({
      number: { type: 'integer', minimum: 1 },
      slug: text(),
      title: text(),
    }),
  ),
  deletedAt: maybe(moment),
  removal,
  version,
};
const topic = objectOf<TopicView>(TOPIC);

export interface WrittenTopic extends TopicView, Told {}
const writtenTopic = objectOf<WrittenTopic>({ ...TOPIC, told });

const author = objectOf<AuthorView>({
  id,
  pseudonym: text(),
  handle: text(),
  avatarKey: maybe(text()),
  branches: listOf(text()),
  role: text(),
  department: maybe(text()),
  status: text(),
});

const POST: Record<keyof PostItemView, Schema> = {
  id,
  topicId: id,
  position: { type: 'integer', minimum: 1, description: '1 is the opening post.' },
  author: named('Author'),
  html: text({ description: 'Safe to show as it is.' }),
  plain: text(),
  source: maybe(
    text({
      description:
        'As it was written, to be given back with a change; null for whoever may not change it, and for clients without the scope that writes posts.',
    }),
  ),
  postedAt: moment,
  editedAt: maybe(moment),
  editCount: count,
  helpfulCount: count,
  reactions: mapOf(count),
  accepted: maybe(
    objectOf<NonNullable<PostItemView['accepted']>>({ at: moment, by: id, askedElsewhere: yesOrNo }),
  ),
  official: maybe(named('Official')),
  replyTo: maybe(objectOf<NonNullable<PostItemView['replyTo']>>({ id, position: count, pseudonym: text() })),
  deletedAt: maybe(moment),
  removal,
  deletionReason: maybe(
    text({ description: 'What the author was told. Null for who does not read what was deleted.' }),
  ),
  mine: maybe(
    objectOf<NonNullable<PostItemView['mine']>>({
      helpful: yesOrNo,
      reactions: listOf(text()),
      kept: yesOrNo,
      folded: yesOrNo,
    }),
  ),
  version,
};
const post = objectOf<PostItemView>(POST);

export interface WrittenPost extends PostItemView, Told {}
const writtenPost = objectOf<WrittenPost>({ ...POST, told });

const memberRow = objectOf<MemberRowView>({
  id,
  pseudonym: text(),
  handle: text(),
  avatarKey: maybe(text()),
  branches: listOf(text()),
  region: maybe(text()),
  role: text(),
  department: maybe(text()),
  joinedAt: moment,
  postCount: count,
  helpfulCount: count,
});

/** A profile with what its owner gave. */
export interface MemberWithCounts extends Omit<MemberPage, 'about'> {
  readonly about: (MemberAbout & { readonly given: MemberCounts }) | null;
}

const member = objectOf<MemberWithCounts>({
  id,
  pseudonym: text(),
  handle: text(),
  avatarKey: maybe(text()),
  role: text(),
  department: maybe(text()),
  about: maybe(
    objectOf<NonNullable<MemberWithCounts['about']>>({
      branches: listOf(text()),
      region: maybe(text()),
      bioHtml: text({ description: 'Safe to show as it is.' }),
      trustLevel: count,
      status: text(),
      isPublic: yesOrNo,
      joinedAt: moment,
      given: objectOf<MemberCounts>({
        topics: count,
        replies: count,
        helpful: count,
        accepted: count,
      }),
    }),
  ),
});

/** Held once by the document, pointed at by name. */
export const COMMUNITY_SCHEMAS: Readonly<Record<string, Schema>> = {
  Category: category,
  TopicRow: topicRow,
  Topic: topic,
  WrittenTopic: writtenTopic,
  Author: author,
  Post: post,
  WrittenPost: writtenPost,
  ...CHAT_SCHEMAS,
  ...OFFICIAL_SCHEMAS,
  ...PUBLIC_SCHEMAS,
  ...DECISION_SCHEMAS,
  MemberRow: memberRow,
  Member: member,
};

export const openedTopic = objectOf<{ id: string; number: number; slug: string; postId: string } & Told>({
  id,
  number: { type: 'integer', minimum: 1 },
  slug: text(),
  postId: id,
  told,
});
