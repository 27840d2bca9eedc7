import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength } from 'class-validator';
import { asWords, cleanText } from '../transforms.ts';

export class RetitleTopicRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(150, { context: { max: 150 } })
  title!: string;

  @Transform(asWords)
  @IsArray()
  @ArrayMaxSize(5, { context: { max: 5 } })
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true, context: { max: 40 } })
  tags: string[] = [];
}
