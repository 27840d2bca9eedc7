import { IsIn } from 'class-validator';
import { EXPORT_FORMATS, EXPORT_KINDS } from '#application/community/limits';

/** What is to be made into a file. */
export class ExportRequest {
  @IsIn(EXPORT_KINDS)
  kind!: (typeof EXPORT_KINDS)[number];

  @IsIn(EXPORT_FORMATS)
  format!: (typeof EXPORT_FORMATS)[number];
}
