import { LIMITS } from '#application/community/limits';
import { OptionalText, Text } from '../fields.request.ts';

/** What a tag says of itself, whether it is made or changed. */
export class TagRequest {
  @Text(LIMITS.tag.label)
  label!: string;

  @OptionalText(LIMITS.tag.description)
  description?: string;
}

export class DeleteTagRequest {
  /** Slug of the tag that topics carry instead. */
  @OptionalText(LIMITS.tag.label)
  into?: string;
}
