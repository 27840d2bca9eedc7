import { IsOptional } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { Branches, DraftVersion, OptionalText, TagsAsTyped, Text } from './fields.request.ts';

/** `new-topic`, `new-topic:{id}`, `topic:{id}` or `post:{id}`; also wide enough for an id. */
const PLACE = { max: 60 };

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

  @DraftVersion()
  draftVersion!: number;
}

export class DiscardDraftRequest {
  @Text(PLACE)
  place!: string;
}
