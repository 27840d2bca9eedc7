import { LIMITS } from '#application/community/limits';
import { Text } from '../fields.request.ts';

/** A picture for a text; the file itself travels beside these fields. */
export class UploadImageRequest {
  /** What the picture shows, for those who do not see it. */
  @Text(LIMITS.alt)
  alt!: string;
}
