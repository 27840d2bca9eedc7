import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  DECISION_ACTIONS,
  ITEM_KINDS,
  QUEUE_MEASURES,
  QUEUE_VIEWS,
  REVIEW_LIMITS,
  VERDICTS,
} from '#application/moderation/limits';
import type { Id } from '#domain/shared/id';
import { Cursor, OptionalText, PageLimit, Version, Whole } from '../community/fields.request.ts';
import { emptyIsAbsent } from '../transforms.ts';

const KEY = { max: 80 } as const;
const { statement } = REVIEW_LIMITS;

/** Which part of the queue. */
export class ListReviewItemsRequest {
  @IsOptional()
  @IsIn(QUEUE_VIEWS)
  view?: (typeof QUEUE_VIEWS)[number];

  @IsOptional()
  @IsIn(ITEM_KINDS)
  kind?: string;

  /** Key of a reason. */
  @OptionalText(KEY)
  why?: string;

  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** What is decided of a case, with its reasons. */
export class DecideItemRequest {
  /** Of the case as it was looked at. */
  @Version()
  version!: number;

  @IsIn(DECISION_ACTIONS)
  action!: (typeof DECISION_ACTIONS)[number];

  /** What befalls the author beside. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(QUEUE_MEASURES)
  measure?: (typeof QUEUE_MEASURES)[number];

  /** Of a silence. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: 365 })
  days?: number;

  /** Key of the template of the statement; needed for all that restricts. */
  @OptionalText(KEY)
  template?: string;

  @OptionalText(statement.facts)
  facts?: string;

  @OptionalText(statement.explanation)
  explanation?: string;

  @OptionalText(statement.scope)
  scope?: string;

  @OptionalText(statement.duration)
  duration?: string;

  /** What a decision that restricts nothing says of the notices; `disagreed` unless told. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(VERDICTS)
  verdict?: (typeof VERDICTS)[number];

  /** To whoever gave notice. */
  @OptionalText(REVIEW_LIMITS.answer)
  answer?: string;
}

/** The decision as the application takes it. */
export function decisionOf(input: DecideItemRequest) {
  const { version, action, template, facts, explanation, scope, duration, verdict, answer } = input;
  return {
    version,
    action,
    statement: template === undefined ? null : { template, facts, explanation, scope, duration },
    ...(verdict && { verdict }),
    answer: answer ?? null,
  };
}
