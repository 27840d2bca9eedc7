import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ALL_BRANCHES } from '#application/shared/viewer';
import { asInteger, asList, cleanText, emptyIsAbsent } from '../transforms.ts';

const AUDIENCE = new RegExp(`^(public|members|staff|branch:(${ALL_BRANCHES.join('|')}))$`);

/** What a category says of itself, whether it is made or changed. */
export class CategoryTextRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(80, { context: { max: 80 } })
  name!: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(300, { context: { max: 300 } })
  description?: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(2_000, { context: { max: 2_000 } })
  guidance?: string;

  @Transform(cleanText)
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  icon!: string;

  @Transform(asList)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3, { context: { max: 3 } })
  @ArrayUnique()
  @IsIn(['question', 'discussion', 'announcement'], { each: true })
  kinds: ('question' | 'discussion' | 'announcement')[] = [];

  /** `public`, `members`, `staff` or `branch:{branch}`. */
  @MaxLength(40, { context: { max: 40 } })
  @Matches(AUDIENCE)
  audience!: 'public' | 'members' | 'staff' | `branch:${string}`;

  @Transform(asInteger)
  @IsInt()
  @Min(0, { context: { min: 0 } })
  @Max(10000, { context: { max: 10000 } })
  position!: number;
}
