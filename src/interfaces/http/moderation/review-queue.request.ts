import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { ITEM_KINDS, NOBODY, PRIORITIES, QUEUE_VIEWS } from '#application/moderation/limits';
import { type Id, ID_PATTERN } from '#domain/shared/id';
import { Cursor, OptionalText, PageLimit, Whole } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

const KEY = { max: 80 } as const;
const ASSIGNEE = new RegExp(`${ID_PATTERN.source}|^${NOBODY}$`);

/** Which part of the queue. */
export class ListReviewItemsRequest {
  @Meaning('Cases that are open, given to the caller, late, or decided; open ones unless told.')
  @IsOptional()
  @IsIn(QUEUE_VIEWS)
  view?: (typeof QUEUE_VIEWS)[number];

  @Meaning('Cases of this kind alone.')
  @IsOptional()
  @IsIn(ITEM_KINDS)
  kind?: string;

  @Meaning('Key of the reason for which it was reported.')
  @OptionalText(KEY)
  why?: string;

  @Meaning('Id of the category that the content stands in.')
  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  @Meaning('How urgent, 3 the most.')
  @IsOptional()
  @Whole({ min: 0, max: PRIORITIES.length - 1 })
  priority?: number;

  @Meaning('Id of the member to whom it was given; `nobody` for what was given to nobody in particular.')
  @IsOptional()
  @Matches(ASSIGNEE)
  assignee?: string;

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}
