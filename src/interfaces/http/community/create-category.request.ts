import { Transform } from 'class-transformer';
import { IsOptional, IsUUID } from 'class-validator';
import { emptyIsAbsent } from '../transforms.ts';
import { CategoryTextRequest } from './category-text.request.ts';

export class CreateCategoryRequest extends CategoryTextRequest {
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  parentId?: string;
}
