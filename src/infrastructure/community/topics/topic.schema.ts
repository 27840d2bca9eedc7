import { BigIntType } from '@mikro-orm/core';
import type { CategoryId } from '#domain/community/categories/category';
import { type FormerText, Post, type PostId } from '#domain/community/topics/post';
import { PostRevision, type PostRevisionId } from '#domain/community/topics/post-revision';
import type { Held } from '#domain/community/words/judged-words';
import type { Acceptance } from '#domain/community/topics/acceptances';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Carriage } from '#domain/community/topics/carriage';
import type { Away } from '#domain/community/topics/withdrawable';
import type { Replaced } from '#domain/shared/replaced';
import { type FormerName, Topic, type TopicId } from '#domain/community/topics/topic';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

const optionalMoment = { type: 'datetime', nullable: true } as const;
const optionalId = { type: 'uuid', nullable: true } as const;

export const topicSchema = aggregateSchema<
  Topic,
  {
    id: TopicId;
    number: number;
    kind: string;
    categoryId: CategoryId;
    audience: string;
    title: string;
    slug: string;
    authorId: MemberId;
    branches: string[];
    tags: string[];
    status: string;
    closedBy: MemberId | null;
    duplicateOf: TopicId | null;
    mergedInto: TopicId | null;
    pinnedUntil: Date | null;
    lastPosition: number;
    replyCount: number;
    acceptances: readonly Acceptance[];
    solved: boolean;
    openedAt: Date;
    lastActivityAt: Date;
    deletedAt: Date | null;
    deletedBy: MemberId | null;
    deletionReason: string | null;
    decisionId: DecisionId | null;
    hidden: boolean;
    awayBefore: readonly Away[];
    held: object | null;
    purgedAt: Date | null;
    closedFor: DecisionId | null;
    formerPlaces: readonly Replaced<CategoryId>[];
    carriage: Carriage | null;
    formerNames: readonly Replaced<FormerName>[];
    edition: number;
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
    categoryId: { type: 'uuid' },
    audience: { type: 'text' },
    title: { type: 'text' },
    slug: { type: 'text' },
    authorId: { type: 'uuid' },
    branches: { type: 'array' },
    tags: { type: 'array' },
    status: { type: 'text' },
    closedBy: optionalId,
    duplicateOf: optionalId,
    mergedInto: optionalId,
    pinnedUntil: optionalMoment,
    lastPosition: { type: 'integer' },
    replyCount: { type: 'integer' },
    acceptances: { type: 'json' },
    solved: { type: 'boolean' },
    openedAt: { type: 'datetime' },
    lastActivityAt: { type: 'datetime' },
    deletedAt: optionalMoment,
    deletedBy: optionalId,
    deletionReason: { type: 'text', nullable: true },
    decisionId: optionalId,
    hidden: { type: 'boolean' },
    awayBefore: { type: 'json' },
    held: { type: 'json', nullable: true },
    purgedAt: optionalMoment,
    closedFor: optionalId,
    formerPlaces: { type: 'json' },
    carriage: { type: 'json', nullable: true },
    formerNames: { type: 'json' },
    edition: { type: 'integer' },
    version: { type: 'integer', version: true },
  },
});

export const postSchema = aggregateSchema<
  Post,
  {
    id: PostId;
    topicId: TopicId;
    position: number;
    authorId: MemberId;
    source: string;
    html: string;
    plain: string;
    rendererVersion: number;
    replyTo: PostId | null;
    postedAt: Date;
    editedAt: Date | null;
    editCount: number;
    deletedAt: Date | null;
    deletedBy: MemberId | null;
    deletionReason: string | null;
    decisionId: DecisionId | null;
    hidden: boolean;
    awayBefore: readonly Away[];
    held: Held | null;
    replaced: readonly Replaced<FormerText>[];
    purgedAt: Date | null;
    version: number;
  }
>({
  aggregate: Post,
  schema: 'community',
  table: 'post',
  columns: {
    id: { type: 'uuid', primary: true },
    topicId: { type: 'uuid' },
    position: { type: 'integer' },
    authorId: { type: 'uuid' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    rendererVersion: { type: 'integer' },
    replyTo: optionalId,
    postedAt: { type: 'datetime' },
    editedAt: optionalMoment,
    editCount: { type: 'integer' },
    deletedAt: optionalMoment,
    deletedBy: optionalId,
    deletionReason: { type: 'text', nullable: true },
    decisionId: optionalId,
    hidden: { type: 'boolean' },
    awayBefore: { type: 'json' },
    held: { type: 'json', nullable: true },
    replaced: { type: 'json' },
    purgedAt: optionalMoment,
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
