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
import { Instant } from '../instant.request.ts';
import { Meaning } from '../meaning.ts';

export class ListTopicsRequest {
  @Meaning(
    'Which topics: `latest` activity unless told, `unanswered` by anybody, `unsolved` questions, or those that the caller follows.',
  )
  @IsOptional()
  @IsIn(['latest', 'unanswered', 'unsolved', 'followed'])
  view?: 'latest' | 'unanswered' | 'unsolved' | 'followed';

  @Meaning('Id of a category; its children are meant too.')
  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  @Meaning('Slug of a tag.')
  @OptionalText(LIMITS.tag.label)
  tag?: string;

  @Meaning('Handle of who opened the topic.')
  @IsOptional()
  @MaxLength(LIMITS.handle.max, { context: LIMITS.handle })
  @Matches(/^[a-z0-9-]{1,80}$/)
  author?: string;

  @Meaning('Topics that concern this branch.')
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  @Meaning('Topics of this kind alone.')
  @IsOptional()
  @IsIn(TOPIC_KINDS)
  kind?: 'question' | 'discussion' | 'announcement';

  @Meaning(
    'Whether the organisation answered: in its name, by validating a reply, so that it is to be checked again, in any way, or not. A topic may have both of the first.',
  )
  @IsOptional()
  @IsIn(OFFICIAL_FILTERS)
  official?: OfficialFilter;

  @Meaning(
    '`official`: topics with an official answer first; `number`: the oldest first, an order that nothing changes; the latest activity first unless told.',
  )
  @IsOptional()
  @IsIn(['activity', 'official', 'number'])
  sort?: 'activity' | 'official' | 'number';

  @Meaning(
    'Those alone in which something was written, edited or chosen as an answer since this moment. It does not tell of another title or other tags, nor of what was moved, closed, pinned or deleted: webhooks do. Who catches up asks from some minutes before their last look, and takes what comes twice once.',
  )
  @IsOptional()
  @Instant()
  changedSince?: string;

  @Meaning('Public number of one topic.')
  @IsOptional()
  @Whole({ min: 1 })
  number?: number;

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

class TopicTextRequest {
  @Meaning(
    'A question can be solved by a reply, a discussion cannot; announcements are for who works for the organisation.',
  )
  @IsIn(TOPIC_KINDS)
  kind!: 'question' | 'discussion' | 'announcement';

  @Meaning('The title, without line breaks.')
  @Text(LIMITS.title)
  title!: string;

  @Meaning('The opening post, in Markdown.')
  @Text(LIMITS.body)
  body!: string;

  @Tags()
  tags: string[] = [];

  @Branches()
  branches: string[] = [];

  @Agreed()
  agreed?: boolean;
}

/** A new topic. */
export class OpenTopicRequest extends TopicTextRequest {
  @Meaning('Where it is opened: a category that the caller may write in.')
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
  @Meaning('The new title.')
  @Text(LIMITS.title)
  title!: string;

  @Tags()
  tags: string[] = [];

  @Meaning('Version of the topic as the editor saw it; `If-Match` may stand for it.')
  @Version()
  version!: number;

  @Meaning('Needed when the topic is somebody else’s and its title changes.')
  @OptionalText(LIMITS.reason)
  reason?: string;

  @Agreed()
  agreed?: boolean;
}

export class DeleteTopicRequest {
  @Meaning('Needed when the topic is somebody else’s.')
  @OptionalText(LIMITS.reason)
  reason?: string;

  @Meaning(
    'What it rests on, when the topic is somebody else’s; the rules of the community as a whole when absent.',
  )
  @Ground()
  ground?: string;
}

export class PinTopicRequest {
  @Meaning('Until when it stays at the top: a moment with `Z` or an offset.')
  @Instant()
  until!: string;
}

export class PinTopicFormRequest {
  /** Until the end of this day. */
  @CalendarDay()
  @IsISO8601({ strict: true }, { context: { code: 'field.day' } })
  until!: string;
}

export class MoveTopicRequest {
  @Meaning('The category that it is moved to.')
  @IsUUID()
  categoryId!: Id<'Category'>;

  @Meaning(
    'Told to who opened it, and to those whose messages others read from now on; needed when that is somebody else.',
  )
  @OptionalText(LIMITS.reason)
  reason?: string;

  @Meaning(
    '`true` where a first try was refused with `community.more-readers-to-confirm`, which says who else will read it, and that is meant for the category that `meantFor` names. Closed to clients.',
  )
  @Agreed()
  widens?: boolean;

  @Meaning('The category that was refused, beside `widens`, which counts for no other.')
  @OptionalText(LIMITS.otherTopic)
  meantFor?: string;
}

/** No more replies from now on. */
export class CloseTopicRequest {
  @Meaning('Needed when the topic is somebody else’s.')
  @OptionalText(LIMITS.reason)
  reason?: string;
}

/** Another topic, by its number or its address. */
export class OtherTopicRequest {
  @Text(LIMITS.otherTopic)
  other!: string;

  /** Told to whoever opened it, and to those whose messages others read from now on; needed when that is somebody else. */
  @OptionalText(LIMITS.reason)
  reason?: string;

  /** That others will read it is meant. */
  @Agreed()
  widens?: boolean;

  /** The choice that the box was shown for: it counts for no other. */
  @OptionalText(LIMITS.otherTopic)
  meantFor?: string;
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

  /** Told to those whose messages others read from now on, or stand under another title; needed when there are any. */
  @OptionalText(LIMITS.reason)
  reason?: string;

  /** That others will read it is meant. */
  @Agreed()
  widens?: boolean;

  /** The choice that the box was shown for: it counts for no other. */
  @OptionalText(LIMITS.otherTopic)
  meantFor?: string;
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

  /** That others will read it is meant. */
  @Agreed()
  widens?: boolean;

  /** The choice that the box was shown for: it counts for no other. */
  @OptionalText(LIMITS.otherTopic)
  meantFor?: string;
}

/** How far a page of a topic has been read. */
export class MarkReadRequest {
  @Whole({ min: 1 })
  position!: number;
}
