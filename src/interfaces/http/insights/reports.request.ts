import { Transform } from 'class-transformer';
import { ArrayMaxSize, Equals, IsArray, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { KPI_KEYS, REPORT_LIMITS, RHYTHMS, type Rhythm } from '#application/insights/limits';
import { Agreed, Text, Whole } from '../fields.request.ts';
import { asList } from '../transforms.ts';

/** What a report tells, and when. */
export class SaveReportRequest {
  @Text(REPORT_LIMITS.name)
  name!: string;

  @IsIn(RHYTHMS)
  rhythm!: Rhythm;

  /** Days into the next period. */
  @Whole({ min: 1, max: REPORT_LIMITS.day.month })
  day!: number;

  @Whole(REPORT_LIMITS.hour)
  hour!: number;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(KPI_KEYS.length, { context: { max: KPI_KEYS.length } })
  @IsString({ each: true })
  @IsIn(KPI_KEYS, { each: true })
  figures: string[] = [];

  @Agreed()
  byBranch?: boolean;

  /** Of the report as it was looked at; 0 for a new one. */
  @Whole({ min: 0 })
  version!: number;
}

/** Sends it to whoever asks alone, pauses it, lets it go on, deletes it. */
export class SteerReportRequest {
  @IsIn(['try', 'pause', 'go-on', 'remove'])
  intent!: 'try' | 'pause' | 'go-on' | 'remove';
}

/** Somebody becomes a reader in a language, or is one no more. */
export class ChangeReadersRequest {
  @IsUUID()
  memberId!: string;

  @IsIn(['fr', 'en', 'none'])
  language!: 'fr' | 'en' | 'none';
}

/** The button of the page that stops a report, and the one that mail programs show (RFC 8058). */
export class StopReportRequest {
  @IsOptional()
  @Equals('One-Click')
  'List-Unsubscribe'?: 'One-Click';
}
