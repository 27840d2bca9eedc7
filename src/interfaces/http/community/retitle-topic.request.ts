import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { asInteger, asWords, cleanText } from '../transforms.ts';

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

  /** Of the topic as the editor saw it. */
  @Transform(asInteger)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(2147483647, { context: { max: 2147483647 } })
  version!: number;
}
