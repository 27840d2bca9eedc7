import { IsIn } from 'class-validator';
import { EXPORT_FORMATS, EXPORT_KINDS } from '#application/community/limits';
import { Meaning } from '../meaning.ts';

/** What is to be made into a file. */
export class ExportRequest {
  @Meaning('What is written out.')
  @IsIn(EXPORT_KINDS)
  kind!: (typeof EXPORT_KINDS)[number];

  @Meaning('One JSON object a line, or a table.')
  @IsIn(EXPORT_FORMATS)
  format!: (typeof EXPORT_FORMATS)[number];
}
