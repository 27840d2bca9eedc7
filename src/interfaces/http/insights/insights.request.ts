import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { COHORT_WAYS, type CohortWay, PRESET_DAYS } from '#application/insights/limits';
import { CalendarDay, together } from '../community/fields.request.ts';
import { asInteger } from '../transforms.ts';

const OptionalDay = () => together(IsOptional(), CalendarDay());

/** The last so many days that are over, or from one day to another; the last thirty where nothing is said. */
export class ReadKpisRequest {
  @IsOptional()
  @Transform(asInteger)
  @IsIn(PRESET_DAYS)
  days?: (typeof PRESET_DAYS)[number];

  /** With `to`. */
  @OptionalDay()
  from?: string;

  /** With `from`: included, and over. */
  @OptionalDay()
  to?: string;
}

/** A day that is over and counted. */
export class ReadKpiRowsRequest {
  @CalendarDay()
  day!: string;
}

/** What counts as having come back; to have opened a page where nothing is said. */
export class ReadCohortsRequest {
  @IsOptional()
  @IsIn(COHORT_WAYS)
  way?: CohortWay;
}
