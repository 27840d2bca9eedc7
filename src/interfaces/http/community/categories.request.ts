import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { BRANCHES, LIMITS, TOPIC_KINDS } from '#application/community/limits';
import type { Id } from '#domain/shared/id';
import { asList, emptyIsAbsent } from '../transforms.ts';
import { Agreed, OptionalText, Text, Version, Whole } from '../fields.request.ts';

const AUDIENCE = new RegExp(
  `^(public|members|staff|branch:(${BRANCHES.join('|')})|group:[a-z0-9][a-z0-9-]{0,79})$`,
);

/** What a category says of itself, whether it is made or changed. */
class CategoryTextRequest {
  @Text(LIMITS.category.name)
  name!: string;

  @OptionalText(LIMITS.category.description)
  description?: string;

  @OptionalText(LIMITS.category.guidance)
  guidance?: string;

  @IsIn(LIMITS.category.icons, { context: { code: 'field.choice' } })
  icon!: string;

  @Transform(asList)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TOPIC_KINDS.length, { context: { max: TOPIC_KINDS.length } })
  @ArrayUnique()
  @IsIn(TOPIC_KINDS, { each: true })
  kinds: ('question' | 'discussion' | 'announcement')[] = [];

  /** `public`, `members`, `staff`, `branch:{branch}` or `group:{slug}`. */
  @MaxLength(90, { context: { max: 90 } })
  @Matches(AUDIENCE)
  audience!: 'public' | 'members' | 'staff' | `branch:${string}` | `group:${string}`;

  @Whole(LIMITS.category.position)
  position!: number;
}

export class CreateCategoryRequest extends CategoryTextRequest {
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  parentId?: Id<'Category'>;
}

export class EditCategoryRequest extends CategoryTextRequest {
  /** Of the category as the editor saw it. */
  @Version()
  version!: number;

  /** Says that those may lose sight of it whom the refusal without this counted. */
  @Agreed()
  narrows?: boolean;
}
