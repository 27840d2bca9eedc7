import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { BRANCHES, CHANNEL_KINDS, LIMITS, MEMBERSHIP_DEEDS } from '#application/community/limits';
import type { Id } from '#domain/shared/id';
import { asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import { Agreed, Ground, OptionalText, Text, Whole } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';
import { Shown } from '../shown-text.request.ts';

/** One end of a page of messages; the latest where none is given. */
export class ListMessagesRequest {
  @Meaning('Messages before this position; the latest where neither `before` nor `after` is given.')
  @IsOptional()
  @Whole({ min: 1 })
  before?: number;

  @Meaning('Messages after this position.')
  @IsOptional()
  @Whole({ min: 0 })
  after?: number;
}

export class ChannelChangesRequest {
  @Meaning('Number of the latest change that was seen; all there is where none is given.')
  @IsOptional()
  @Whole({ min: 0 })
  since?: number;
}

class PostMessageRequest {
  @Meaning('What is said, in the Markdown of posts, without pictures.')
  @Text(LIMITS.message)
  body!: string;

  @Meaning('Made by who writes: what is sent twice under one id is taken once.')
  @IsUUID()
  clientId!: string;

  @Meaning('Id of the message that is answered.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replyTo?: Id<'ChatMessage'>;

  @Agreed()
  agreed?: boolean;
}

/** The form of a message: a picture travels beside these fields, and may be all there is. */
export class MessageFormRequest {
  @OptionalText(LIMITS.message)
  body?: string;

  /** What the picture shows, for those who do not see it. */
  @OptionalText(LIMITS.alt)
  alt?: string;

  @IsUUID()
  clientId!: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replyTo?: Id<'ChatMessage'>;

  @Agreed()
  agreed?: boolean;

  /** Nothing is sent: another message is answered with what is being written. */
  @IsOptional()
  @IsIn(['write-on'])
  deed?: 'write-on';
}

/** A message that may put a poll before its readers. */
export class PostToChannelRequest extends PostMessageRequest {
  @Meaning(
    'Id of a poll that is shown with the message: one that all who read the channel may know of; by who may ask members.',
  )
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  poll?: Id<'Poll'>;
}

/** The form of a message that puts a poll before the readers of a channel. */
export class PutPollRequest extends PostMessageRequest {
  /** The end of its address, or all of it. */
  @OptionalText({ max: 300 })
  poll?: string;
}

/** An exchange that becomes a topic: which messages, and in which category. */
export class MakeTopicRequest {
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.exchange.max, { context: LIMITS.exchange })
  @IsUUID(undefined, { each: true })
  messages?: Id<'ChatMessage'>[];

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  categoryId?: Id<'Category'>;

  /** Other messages are looked at first, around this position, with what is chosen so far. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 0 })
  towards?: number;
}

export class EditMessageRequest {
  @Meaning('What is said instead.')
  @Text(LIMITS.message)
  body!: string;

  @Agreed()
  agreed?: boolean;
}

/** The form in which a message is said otherwise. */
export class EditMessageFormRequest extends EditMessageRequest {
  /** Of its text as the form was opened. */
  @Shown()
  shown?: string;
}

/** Why what another said goes out of sight: its author is told. */
export class RemoveMessageRequest {
  @Meaning('Why: told to who wrote it.')
  @Text(LIMITS.reason)
  reason!: string;

  @Meaning('What it rests on; the rules of the community as a whole when absent.')
  @Ground()
  ground?: string;
}

/** The same by a form, which also shows it again. */
export class RemoveMessageFormRequest {
  @IsIn(['remove', 'show'])
  deed!: 'remove' | 'show';

  /** Needed to remove one. */
  @OptionalText(LIMITS.reason)
  reason?: string;

  @Ground()
  ground?: string;
}

/** What a member does with a channel as a whole. */
export class MembershipFormRequest {
  @IsIn(MEMBERSHIP_DEEDS)
  deed!: (typeof MEMBERSHIP_DEEDS)[number];
}

export class MarkChannelReadRequest {
  /** Of the latest message that was read. */
  @Whole({ min: 0 })
  position!: number;
}

/** What a moderator does to a channel while it is lively. */
export class SteerChannelRequest {
  /** Seconds between two messages of one member, 0 for none. */
  @Whole(LIMITS.channel.slowSeconds)
  slowSeconds!: number;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  locked = false;
}

/** What a channel is called, what it is for and how long it keeps what is said. */
export class DescribeChannelRequest {
  @Text(LIMITS.channel.name)
  name!: string;

  @Text(LIMITS.channel.description)
  description!: string;

  /** Days; messages are kept for good where none is given. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole(LIMITS.channel.retentionDays)
  retentionDays?: number;
}

export class OpenChannelRequest extends DescribeChannelRequest {
  @IsIn(CHANNEL_KINDS)
  kind!: (typeof CHANNEL_KINDS)[number];

  /** Of a channel of one branch. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(BRANCHES)
  branch?: (typeof BRANCHES)[number];
}
