import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { asList } from '../transforms.ts';
import { Branches, DraftVersion, OptionalText, TagsAsTyped, Text } from '../fields.request.ts';

/** `new-topic`, `new-topic:{id}`, `topic:{id}` or `post:{id}`; also wide enough for an id. */
const PLACE = { max: 60 };

/** Half a day may stand in a field that is still being filled in. */
const DAY_AS_TYPED = { max: 20 };

/** A text on its way, saved from time to time by the page that holds it. */
export class SaveDraftRequest {
  @Text(PLACE)
  place!: string;

  @OptionalText(LIMITS.title)
  title?: string;

  @Text(LIMITS.body)
  body!: string;

  @OptionalText({ max: 20 })
  kind?: string;

  @OptionalText(PLACE)
  categoryId?: string;

  @OptionalText(PLACE)
  replyTo?: string;

  /** Slug of the channel whose exchange it takes up. */
  @OptionalText({ max: 80 })
  exchange?: string;

  @TagsAsTyped()
  tags?: string[];

  @IsOptional()
  @Branches()
  branches?: string[];

  /** That topics which may answer it were shown. */
  @IsOptional()
  @IsIn(['1'])
  similarSeen?: string;

  /** On what an answer of the organisation is to rest, as typed so far. */
  @OptionalText({ max: LIMITS.official.sources.max * (LIMITS.official.source.max + 1) })
  sources?: string;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.official.rules.max, { context: LIMITS.official.rules })
  @IsUUID(undefined, { each: true })
  ruleIds?: string[];

  @OptionalText(DAY_AS_TYPED)
  validFrom?: string;

  @OptionalText(DAY_AS_TYPED)
  validTo?: string;

  @OptionalText(DAY_AS_TYPED)
  reviewBy?: string;

  /** Whose page holds it: another may have signed in since, in another tab. Whoever asks where it is not told. */
  @IsOptional()
  @IsUUID()
  writer?: string;

  @DraftVersion()
  draftVersion!: number;
}

export class DiscardDraftRequest {
  @Text(PLACE)
  place!: string;
}
