import { BigIntType } from '@mikro-orm/core';
import type { CategoryId } from '#domain/community/categories/category';
import { Edits, type FormerText } from '#domain/community/topics/edits';
import { Post, type PostId } from '#domain/community/topics/post';
import { PostRevision, type PostRevisionId } from '#domain/community/topics/post-revision';
import type { Held } from '#domain/community/words/held-words';
import type { Acceptances } from '#domain/community/topics/acceptances';
import type { Carriage } from '#domain/community/topics/carriage';
import { Choices } from '#domain/community/topics/choices';
import { type ClosedFor, Closure } from '#domain/community/topics/closure';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Moves } from '#domain/community/topics/moves';
import { PlaceInTopic } from '#domain/community/topics/place-in-topic';
import { Placing } from '#domain/community/topics/placing';
import { Thread } from '#domain/community/topics/thread';
import type { Away } from '#domain/community/topics/withdrawable';
import type { Replaced } from '#domain/shared/replaced';
import { Topic, type TopicId } from '#domain/community/topics/topic';
import { type FormerName, TopicName } from '#domain/community/topics/topic-name';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema, valueIn } from '../../platform/persistence/aggregate-schema.ts';

const optionalMoment = { type: 'datetime', nullable: true } as const;
const optionalId = { type: 'uuid', nullable: true } as const;

const closure = valueIn<
  Closure,
  {
    status: string;
    closedBy: MemberId | null;
    closedFor: DecisionId | null;
    duplicateOf: TopicId | null;
    closedBefore: readonly ClosedFor[];
  }
>({
  value: Closure,
  columns: {
    status: { type: 'text' },
    closedBy: optionalId,
    closedFor: optionalId,
    duplicateOf: optionalId,
    closedBefore: { type: 'json' },
  },
});

const naming = valueIn<
  TopicName,
  {
    title: string;
    slug: string;
    tags: readonly string[];
    edition: number;
    formerNames: readonly Replaced<FormerName>[];
    namedByOthers: boolean;
  }
>({
  value: TopicName,
  columns: {
    title: { type: 'text' },
    slug: { type: 'text' },
    tags: { type: 'array' },
    edition: { type: 'integer' },
    formerNames: { type: 'json' },
    namedByOthers: { type: 'boolean' },
  },
});

const placing = valueIn<
  Placing,
  { categoryId: CategoryId; audience: string; formerPlaces: readonly Replaced<CategoryId>[] }
>({
  value: Placing,
  columns: {
    categoryId: { type: 'uuid' },
    audience: { type: 'text' },
    formerPlaces: { type: 'json' },
  },
});

const choices = valueIn<Choices, { acceptances: Acceptances; solved: boolean }>({
  value: Choices,
  columns: { acceptances: { type: 'json' }, solved: { type: 'boolean' } },
});

const thread = valueIn<
  Thread,
  { openedAt: Date; lastActivityAt: Date; lastPosition: number; replyCount: number }
>({
  value: Thread,
  columns: {
    openedAt: { type: 'datetime' },
    lastActivityAt: { type: 'datetime' },
    lastPosition: { type: 'integer' },
    replyCount: { type: 'integer' },
  },
});

export const topicSchema = aggregateSchema<
  Topic,
  {
    id: TopicId;
    number: number;
    kind: string;
    authorId: MemberId;
    branches: string[];
    naming: TopicName;
    placing: Placing;
    closure: Closure;
    choices: Choices;
    thread: Thread;
    mergedInto: TopicId | null;
    pinnedUntil: Date | null;
    deletedAt: Date | null;
    deletedBy: MemberId | null;
    deletionReason: string | null;
    decisionId: DecisionId | null;
    hidden: boolean;
    awayBefore: readonly Away[];
    held: object | null;
    purgedAt: Date | null;
    takenAlong: boolean;
    carriage: Carriage | null;
    version: number;
  }
>({
  aggregate: Topic,
  schema: 'community',
  table: 'topic',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: new BigIntType('number') },
    kind: { type: 'text' },
    authorId: { type: 'uuid' },
    branches: { type: 'array' },
    naming,
    placing,
    closure,
    choices,
    thread,
    mergedInto: optionalId,
    pinnedUntil: optionalMoment,
    deletedAt: optionalMoment,
    deletedBy: optionalId,
    deletionReason: { type: 'text', nullable: true },
    decisionId: optionalId,
    hidden: { type: 'boolean' },
    awayBefore: { type: 'json' },
    held: { type: 'json', nullable: true },
    purgedAt: optionalMoment,
    takenAlong: { type: 'boolean' },
    carriage: { type: 'json', nullable: true },
    version: { type: 'integer', version: true },
  },
});

const edits = valueIn<
  Edits,
  { editedAt: Date | null; editCount: number; replaced: readonly Replaced<FormerText>[] }
>({
  value: Edits,
  columns: { editedAt: optionalMoment, editCount: { type: 'integer' }, replaced: { type: 'json' } },
});

const here = valueIn<
  PlaceInTopic,
  { topicId: TopicId; position: number; replyTo: PostId | null; moves: Moves }
>({
  value: PlaceInTopic,
  columns: {
    topicId: { type: 'uuid' },
    position: { type: 'integer' },
    replyTo: optionalId,
    moves: { type: 'json' },
  },
});

export const postSchema = aggregateSchema<
  Post,
  {
    id: PostId;
    here: PlaceInTopic;
    authorId: MemberId;
    source: string;
    html: string;
    plain: string;
    rendererVersion: number;
    postedAt: Date;
    edits: Edits;
    deletedAt: Date | null;
    deletedBy: MemberId | null;
    deletionReason: string | null;
    decisionId: DecisionId | null;
    hidden: boolean;
    awayBefore: readonly Away[];
    held: Held | null;
    purgedAt: Date | null;
    takenAlong: boolean;
    version: number;
  }
>({
  aggregate: Post,
  schema: 'community',
  table: 'post',
  columns: {
    id: { type: 'uuid', primary: true },
    here,
    authorId: { type: 'uuid' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    rendererVersion: { type: 'integer' },
    postedAt: { type: 'datetime' },
    edits,
    deletedAt: optionalMoment,
    deletedBy: optionalId,
    deletionReason: { type: 'text', nullable: true },
    decisionId: optionalId,
    hidden: { type: 'boolean' },
    awayBefore: { type: 'json' },
    held: { type: 'json', nullable: true },
    purgedAt: optionalMoment,
    takenAlong: { type: 'boolean' },
    version: { type: 'integer', version: true },
  },
});

export const postRevisionSchema = aggregateSchema<
  PostRevision,
  {
    id: PostRevisionId;
    postId: PostId;
    number: number;
    editorId: MemberId;
    source: string;
    reason: string | null;
    replacedAt: Date;
  }
>({
  aggregate: PostRevision,
  schema: 'community',
  table: 'post_revision',
  columns: {
    id: { type: 'uuid', primary: true },
    postId: { type: 'uuid' },
    number: { type: 'integer' },
    editorId: { type: 'uuid' },
    source: { type: 'text' },
    reason: { type: 'text', nullable: true },
    replacedAt: { type: 'datetime' },
  },
});
