import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { AsTyped, Text } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

const IMPORT_FORMATS = ['csv', 'ndjson'] as const;
type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A list of people who are to be invited, as another system has it. */
export class ImportRequest {
  @Meaning('Where the addresses were found; figures are told by it.')
  @Text(LIMITS.invitation.source)
  source!: string;

  @Meaning('`csv` unless told.')
  @IsOptional()
  @IsIn(IMPORT_FORMATS)
  format?: ImportFormat;

  @Meaning('All lines of the list as one text: address, branches apart by commas or in a list, language.')
  @AsTyped(LIMITS.invitation.text)
  lines!: string;
}
