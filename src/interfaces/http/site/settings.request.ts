import { IsIn, IsOptional } from 'class-validator';
import { AsTyped, Text } from '../fields.request.ts';

/** Enough for the longest list: two hundred names of hosts. */
const VALUE = { max: 20_000 } as const;
const SEEN = { max: 24_000 } as const;
const NOTE = { max: 300 } as const;
const ENTRY = { max: 20 } as const;

/** What is done to one setting: changed to what was typed, put back where it was before a change, or to what it was first. */
export class SettingRequest {
  @IsIn(['change', 'undo', 'usual'])
  deed!: 'change' | 'undo' | 'usual';

  /** A box left empty is not sent. */
  @IsOptional()
  @Text(VALUE)
  value?: string;

  /** The value that was looked at, as JSON. */
  @IsOptional()
  @AsTyped(SEEN)
  seen?: string;

  /** The change that is taken back. */
  @IsOptional()
  @Text(ENTRY)
  entry?: string;

  /** Why, for those who come later. */
  @IsOptional()
  @Text(NOTE)
  note?: string;
}
