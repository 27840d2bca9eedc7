import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { AsTyped, Text } from '../fields.request.ts';

export const IMPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A list of people who are to be invited, as another system has it. */
export class ImportRequest {
  /** Where they were found, told in figures. */
  @Text(LIMITS.invitation.source)
  source!: string;

  /** `csv` unless told. */
  @IsOptional()
  @IsIn(IMPORT_FORMATS)
  format?: ImportFormat;

  /** All of them: address, branches, language. */
  @AsTyped(LIMITS.invitation.text)
  lines!: string;
}
