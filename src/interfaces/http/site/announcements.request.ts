import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { ANNOUNCEMENT_TONES, SITE_LIMITS } from '#application/site/limits';
import { AsTyped, CalendarDay, OptionalText, Text, Whole } from '../community/fields.request.ts';
import { asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';

/** What is said at the top of pages, to whom and between which days. */
export class AnnouncementRequest {
  @Text(SITE_LIMITS.announcement.title)
  title!: string;

  @OptionalText(SITE_LIMITS.announcement.text)
  text?: string;

  @OptionalText(SITE_LIMITS.announcement.link)
  link?: string;

  @OptionalText(SITE_LIMITS.announcement.label)
  label?: string;

  @IsIn(ANNOUNCEMENT_TONES)
  tone!: (typeof ANNOUNCEMENT_TONES)[number];

  /** Whom it is for; none for everybody. */
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

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  dismissable?: boolean;

  /** As the form showed it; 0 for a new one. */
  @Whole({ min: 0 })
  version!: number;
}

/** Puts one away in this browser. */
export class PutAwayRequest {
  @IsUUID()
  announcement!: string;

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @AsTyped({ max: 2000 })
  retour?: string;
}
