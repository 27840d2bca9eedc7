import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import type { Id } from '#domain/shared/id';
import { Agreed, AsTyped, Text } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

/** Wider than an address may be, so that the address itself says what is wrong with it. */
const ADDRESS = { max: 2_000 };

/** The first comment of a page of another site. */
export class CommentPageRequest {
  @AsTyped(ADDRESS)
  page!: string;

  @Text(LIMITS.title)
  title!: string;

  @Text(LIMITS.body)
  body!: string;

  /** You were warned of what the text says, and publish it all the same. */
  @Agreed()
  agreed?: boolean;
}

/** A site whose pages may be commented on, or no longer. */
export class CommentSiteRequest {
  @IsIn(['allow', 'refuse'])
  act!: 'allow' | 'refuse';

  @Text(ADDRESS)
  site!: string;

  @IsOptional()
  @IsUUID()
  categoryId?: Id<'Category'>;
}

/** The page whose comments are asked for. */
export class ListPublicCommentsRequest {
  @Meaning('Address of the page whose comments are shown.')
  @Text(ADDRESS)
  page!: string;
}
