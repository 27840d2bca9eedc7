import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { asInteger } from '../transforms.ts';

export const CURSOR = { max: 200, pattern: /^[\w-]{1,200}$/ };

export class ListPostsRequest {
  @IsOptional()
  @MaxLength(CURSOR.max, { context: { max: CURSOR.max } })
  @Matches(CURSOR.pattern)
  cursor?: string;

  @IsOptional()
  @Transform(asInteger)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(100, { context: { max: 100 } })
  limit?: number;
}
