import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { ANNOUNCEMENT_TONES, SITE_LIMITS } from '#application/site/limits';
import { AsTyped, OptionalDay, OptionalText, Segments, Text, Whole } from '../fields.request.ts';
import { asYesOrNo } from '../transforms.ts';

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
  @Segments()
  segments: string[] = [];

  @OptionalDay()
  from?: string;

  @OptionalDay()
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
