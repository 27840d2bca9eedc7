import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { LIMITS } from '#application/community/limits';
import { asLines } from '../transforms.ts';

/** More than a group may hold, so that what is too much is told by the group itself. */
const MOST_LINES = { max: 50 };
const LONGEST_LINE = { max: 200 };

/** Terms that mean the same, one on each line of the form. */
export class SynonymsRequest {
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(MOST_LINES.max, { context: LIMITS.synonyms.terms })
  @IsString({ each: true })
  @MaxLength(LONGEST_LINE.max, { each: true, context: LONGEST_LINE })
  terms!: string[];
}
