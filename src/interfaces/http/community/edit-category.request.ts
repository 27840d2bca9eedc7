import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { asInteger } from '../transforms.ts';
import { CategoryTextRequest } from './category-text.request.ts';

export class EditCategoryRequest extends CategoryTextRequest {
  /** Of the category as the editor saw it. */
  @Transform(asInteger)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(2147483647, { context: { max: 2147483647 } })
  version!: number;
}
