import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import {
  BRANCHES,
  LIMITS,
  OFFICIAL_FILTERS,
  type OfficialFilter,
  TOPIC_KINDS,
} from '#application/community/limits';
import type { Id } from '#domain/shared/id';
import { asList, emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  Branches,
  CalendarDay,
  Cursor,
  DraftVersion,
  Ground,
  type Intent,
  IntentOfComposer,
  OptionalText,
  PageLimit,
  Tags,
  Text,
  Version,
  Whole,
} from '../fields.request.ts';

export class ListTopicsRequest {
  @IsOptional()
  @IsIn(['latest', 'unanswered', 'unsolved', 'followed'])
  view?: 'latest' | 'unanswered' | 'unsolved' | 'followed';

  /** Its children are meant too. */
  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  @OptionalText(LIMITS.tag.label)
  tag?: string;

  /** Handle of who opened the topic. */
  @IsOptional()
  @MaxLength(LIMITS.handle.max, { context: LIMITS.handle })
  @Matches(/^[a-z0-9-]{1,80}$/)
  author?: string;

  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  @IsOptional()
  @IsIn(TOPIC_KINDS)
  kind?: 'question' | 'discussion' | 'announcement';

  /** Whether the organisation answered: in its name, by validating a reply, so that it is to be checked again, in any way, or not. A topic may have both of the first. */
  @IsOptional()
  @IsIn(OFFICIAL_FILTERS)
  official?: OfficialFilter;

  /** `official`: topics with an official answer first; `number`: the oldest first, an order that nothing changes; the latest activity first unless told. */
  @IsOptional()
  @IsIn(['activity', 'official', 'number'])
  sort?: 'activity' | 'official' | 'number';

  /** Those alone in which something was written, edited or chosen as an answer since this moment, ISO 8601. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40, { context: { max: 40 } })
  changedSince?: string;

  /** Public number of one topic. */
  @IsOptional()
  @Whole({ min: 1 })
  number?: number;

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

class TopicTextRequest {
  @IsIn(TOPIC_KINDS)
  kind!: 'question' | 'discussion' | 'announcement';

  @Text(LIMITS.title)
  title!: string;

  @Text(LIMITS.body)
  body!: string;

  @Tags()
  tags: string[] = [];

  @Branches()
  branches: string[] = [];

  /** You were warned of what the text says, and publish it all the same. */
  @Agreed()
  agreed?: boolean;
}

/** A new topic. */
export class OpenTopicRequest extends TopicTextRequest {
  @IsUUID()
  categoryId!: Id<'Category'>;
}

/** The form of a new topic: the topic, and what its buttons ask for. */
export class AskFormRequest extends TopicTextRequest {
  /** Empty in a draft or a preview. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  categoryId?: Id<'Category'>;

  @IntentOfComposer()
  intent?: Intent;

  /** Set once the near topics were shown. */
  @IsOptional()
  @IsIn(['1'])
  similarSeen?: string;

  @IsOptional()
  @DraftVersion()
  draftVersion?: number;

  /** The address of a poll that stands beside it. */
  @OptionalText({ max: 300 })
  poll?: string;

  /** Slug of the channel whose exchange it takes up. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,79}$/)
  exchange?: string;
}

/** Title and tags of a topic. */
export class RetitleTopicRequest {
  @Text(LIMITS.title)
  title!: string;

  @Tags()
  tags: string[] = [];

  /** Of the topic as the editor saw it. */
  @Version()
  version!: number;

  /** Needed when the topic is somebody else’s and its title changes. */
  @OptionalText(LIMITS.reason)
  reason?: string;

  /** You were warned of what the title says, and go on all the same. */
  @Agreed()
  agreed?: boolean;
}

export class DeleteTopicRequest {
  /** Needed when the topic is somebody else’s. */
  @OptionalText(LIMITS.reason)
  reason?: string;

  /** What it rests on, when the topic is somebody else’s; the rules of the community as a whole when absent. */
  @Ground()
  ground?: string;
}

export class PinTopicRequest {
  /** A day or a moment, ISO 8601. */
  @IsISO8601({ strict: true })
  @MaxLength(40, { context: { max: 40 } })
  until!: string;
}

export class PinTopicFormRequest {
  /** Until the end of this day. */
  @CalendarDay()
  @IsISO8601({ strict: true }, { context: { code: 'field.day' } })
  until!: string;
}

export class MoveTopicRequest {
  @IsUUID()
  categoryId!: Id<'Category'>;

  /** Told to who opened it; needed when that is somebody else. */
  @OptionalText(LIMITS.reason)
  reason?: string;
}

/** No more replies from now on. */
export class CloseTopicRequest {
  /** Needed when the topic is somebody else’s. */
  @OptionalText(LIMITS.reason)
  reason?: string;
}

/** Another topic, by its number or its address. */
export class OtherTopicRequest {
  @Text(LIMITS.otherTopic)
  other!: string;

  /** Told to whoever opened it, and to those whose messages fewer people read from now on; needed when that is somebody else. */
  @OptionalText(LIMITS.reason)
  reason?: string;
}

export class SplitTopicRequest {
  @IsUUID()
  categoryId!: Id<'Category'>;

  @Text(LIMITS.title)
  title!: string;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.split.max, { context: LIMITS.split })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  posts: Id<'Post'>[] = [];

  /** Told to those whose messages fewer people read from now on, or stand under another title; needed when there are any. */
  @OptionalText(LIMITS.reason)
  reason?: string;
}

/** Replies, and the topic that takes them, by its number or its address. */
export class MoveRepliesRequest {
  @Text(LIMITS.otherTopic)
  other!: string;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.split.max, { context: LIMITS.split })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  posts: Id<'Post'>[] = [];

  /** Told to those who wrote them; needed when there are any but who moves them. */
  @OptionalText(LIMITS.reason)
  reason?: string;
}

/** How far a page of a topic has been read. */
export class MarkReadRequest {
  @Whole({ min: 1 })
  position!: number;
}
