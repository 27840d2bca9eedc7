import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import {
  COHORT_WAYS,
  type CohortWay,
  DEFLECTION_LIMITS,
  DEFLECTION_NOTE,
  DEFLECTION_SPANS,
  PRESET_DAYS,
  VOLUME_LIMITS,
} from '#application/insights/limits';
import { Agreed, CalendarDay, OptionalText, Text, together, Whole } from '../fields.request.ts';
import { asInteger, emptyIsAbsent } from '../transforms.ts';
import { Meaning } from '../meaning.ts';

const OptionalDay = () => together(IsOptional(), CalendarDay());

/** The last so many days that are over, or from one day to another; the last thirty where nothing is said. */
export class ReadKpisRequest {
  @Meaning('The last so many days that are over, 30 unless told; in place of `from` and `to`.')
  @IsOptional()
  @Transform(asInteger)
  @IsIn(PRESET_DAYS)
  days?: (typeof PRESET_DAYS)[number];

  @Meaning('First day of the period, with `to`.')
  @OptionalDay()
  from?: string;

  @Meaning('Last day of the period, with `from`: included, and over.')
  @OptionalDay()
  to?: string;
}

/** A day that is over and counted. */
export class ReadKpiRowsRequest {
  @Meaning('A day that is over and counted: `2026-12-31`.')
  @CalendarDay()
  day!: string;
}

/** What counts as having come back; to have opened a page where nothing is said. */
export class ReadCohortsRequest {
  @Meaning('What counts as having come back: to have opened a page, unless told, or to have contributed.')
  @IsOptional()
  @IsIn(COHORT_WAYS)
  way?: CohortWay;
}

const MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;
const InMonth = () => Matches(MONTH, { context: { code: 'insights.volume-month' } });

/** The last so many months that are over, or those that end with one; the last twelve where nothing is said. */
export class ReadDeflectionRequest {
  @Meaning('The last so many months that are over, 12 unless told.')
  @IsOptional()
  @Transform(asInteger)
  @IsIn(DEFLECTION_SPANS)
  months?: (typeof DEFLECTION_SPANS)[number];

  @Meaning(
    'The last month of the period, `2026-11`, over for a day at least; the last that is over unless told.',
  )
  @IsOptional()
  @InMonth()
  to?: string;
}

/** A month as the organisation counted it; what is left out was not counted. */
export class TellContactVolumeRequest {
  @Meaning('The month that was counted: `2026-11`.')
  @InMonth()
  month!: string;

  @Meaning('How often the organisation was called; not counted where left out.')
  @IsOptional()
  @Whole({ min: 0, max: VOLUME_LIMITS.contacts.max })
  calls?: number;

  @Meaning('How often it was written to; not counted where left out.')
  @IsOptional()
  @Whole({ min: 0, max: VOLUME_LIMITS.contacts.max })
  mails?: number;

  @Meaning('How many people could have asked.')
  @IsOptional()
  @Whole({ min: 1, max: VOLUME_LIMITS.contacts.max })
  concerned?: number;

  @Meaning('Only say what would be done; done unless told.')
  @Agreed()
  dryRun?: boolean;
}

/** Many months as a table, as text; a file that was chosen takes its place. */
export class ImportVolumesRequest {
  @OptionalText({ max: 100_000 })
  lines?: string;

  @IsIn(['check', 'import'])
  intent!: 'check' | 'import';
}

/** Which contact forms are counted, and since when the community is open. */
export class DeflectionRuleRequest {
  /** Origins, one a line. */
  @OptionalText({ max: 2_000 })
  sites?: string;

  @Whole(DEFLECTION_LIMITS.withoutShare)
  withoutShare!: number;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @InMonth()
  opened?: string;

  @Text(DEFLECTION_NOTE)
  note!: string;

  /** Of the rule as it was looked at. */
  @Whole({ min: 0 })
  version!: number;
}
