import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { asInteger, asList, cleanText } from '../transforms.ts';

const BRANCHES = ['writing', 'visual_arts', 'music', 'photography', 'film'];

export class EditProfileRequest {
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(20, { each: true, context: { max: 20 } })
  branches?: string[];

  /** Empty for none. */
  @IsOptional()
  @Transform(cleanText)
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  region?: string;

  @Transform(cleanText)
  @IsString()
  @MaxLength(1000, { context: { max: 1000 } })
  bio!: string;
}

export class SetPreferencesRequest {
  @IsIn(['fr', 'en'])
  language!: string;

  @IsIn(['system', 'light', 'dark'])
  theme!: string;

  /** `kind:channel` for every box that is ticked. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(40)
  @IsString({ each: true })
  @MaxLength(40, { each: true, context: { max: 40 } })
  notify?: string[];
}

export class MembersListRequest {
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  @IsOptional()
  @Transform(cleanText)
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200, { context: { max: 200 } })
  cursor?: string;

  @IsOptional()
  @Transform(asInteger)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class MemberPageRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(80, { context: { max: 80 } })
  handle!: string;
}
