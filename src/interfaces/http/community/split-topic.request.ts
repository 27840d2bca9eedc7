import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { asList, cleanText } from '../transforms.ts';

export class SplitTopicRequest {
  @IsUUID()
  categoryId!: string;

  @Transform(cleanText)
  @IsString()
  @MaxLength(150, { context: { max: 150 } })
  title!: string;

  @Transform(asList)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200, { context: { max: 200 } })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  postIds: string[] = [];
}
