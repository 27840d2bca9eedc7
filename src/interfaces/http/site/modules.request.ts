import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { MODULE_STATES, SITE_LIMITS } from '#application/site/limits';
import { CalendarDay, Text, Whole } from '../community/fields.request.ts';
import { asList, emptyIsAbsent } from '../transforms.ts';

/** How a part of the site is set: to whom it is open, between which days, and why. */
export class SwitchModuleRequest {
  @IsIn(MODULE_STATES)
  state!: (typeof MODULE_STATES)[number];

  /** Whom it is open to, where it is to some: `members`, `role:agent`, `branch:music`, `group:panel`. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SITE_LIMITS.segments.max, { context: SITE_LIMITS.segments })
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true, context: { max: 100 } })
  segments: string[] = [];

  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  from?: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  until?: string;

  /** As the form showed it; 0 for a part that nobody ever set. */
  @Whole({ min: 0 })
  version!: number;

  @Text(SITE_LIMITS.reason)
  reason!: string;
}
