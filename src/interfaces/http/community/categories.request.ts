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
import { Meaning } from '../meaning.ts';

const AUDIENCE = new RegExp(
  `^(public|members|staff|branch:(${BRANCHES.join('|')})|group:[a-z0-9][a-z0-9-]{0,79})$`,
);

/** What a category says of itself, whether it is made or changed. */
class CategoryTextRequest {
  @Meaning('What members read in menus.')
  @Text(LIMITS.category.name)
  name!: string;

  @Meaning('One sentence about what belongs here.')
  @OptionalText(LIMITS.category.description)
  description?: string;

  @Meaning('Shown above the composer of who opens a topic here, in the Markdown of posts.')
  @OptionalText(LIMITS.category.guidance)
  guidance?: string;

  @Meaning('Name of the picture beside the name.')
  @IsIn(LIMITS.category.icons, { context: { code: 'field.choice' } })
  icon!: string;

  @Meaning('Kinds of topics that may be opened here.')
  @Transform(asList)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TOPIC_KINDS.length, { context: { max: TOPIC_KINDS.length } })
  @ArrayUnique()
  @IsIn(TOPIC_KINDS, { each: true })
  kinds: ('question' | 'discussion' | 'announcement')[] = [];

  @Meaning('`public`, `members`, `staff`, `branch:{branch}` or `group:{slug}`.')
  @MaxLength(90, { context: { max: 90 } })
  @Matches(AUDIENCE)
  audience!: 'public' | 'members' | 'staff' | `branch:${string}` | `group:${string}`;

  @Meaning('Place among its neighbours: the smallest comes first.')
  @Whole(LIMITS.category.position)
  position!: number;
}

export class CreateCategoryRequest extends CategoryTextRequest {
  @Meaning('The category that this one is a part of; a category of its own where none is given.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  parentId?: Id<'Category'>;
}

export class MergeCategoryRequest {
  @Meaning('The category that takes it in: open, and read by the same people.')
  @Transform(emptyIsAbsent)
  @IsUUID('all', { context: { code: 'community.category-to-choose' } })
  categoryId!: Id<'Category'>;
}

export class EditCategoryRequest extends CategoryTextRequest {
  @Meaning('Version of the category as the editor saw it; `If-Match` may stand for it.')
  @Version()
  version!: number;

  @Meaning(
    '`true` where a first try was refused with `community.narrowing-to-confirm`, which counts the readers who lose sight of the category, and that is meant; not so unless told.',
  )
  @Agreed()
  narrows?: boolean;

  @Meaning(
    '`true` where a first try was refused with `community.widening-to-confirm`, which counts what others would read that was not written for them, and that is meant for the audience that `meantFor` names. Closed to clients.',
  )
  @Agreed()
  widens?: boolean;

  @Meaning('The audience that was refused, beside `widens`, which counts for no other.')
  @OptionalText(LIMITS.otherTopic)
  meantFor?: string;
}
