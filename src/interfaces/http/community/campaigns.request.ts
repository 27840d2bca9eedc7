import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { LANGUAGES, LIMITS, PURPOSES, STEERINGS } from '#application/community/limits';
import { emptyIsAbsent } from '../transforms.ts';
import {
  CalendarDay,
  DraftVersion,
  FilledAsTyped,
  FilledText,
  together,
  Version,
  Whole,
} from '../fields.request.ts';

/** A campaign as its form gives it. */
export class CampaignRequest {
  /** For the team. */
  @FilledText(LIMITS.campaign.name)
  name!: string;

  @IsUUID(undefined, { context: { code: 'field.choice' } })
  segment!: string;

  @IsIn(LANGUAGES)
  language!: string;

  @FilledText(LIMITS.campaign.subject)
  subject!: string;

  /** Markdown with variables. */
  @FilledAsTyped(LIMITS.campaign.body)
  body!: string;

  /** Mails that leave in one minute. */
  @Whole(LIMITS.campaign.perMinute)
  perMinute!: number;

  /** Of the campaign as it was opened; 0 for a new one. */
  @DraftVersion()
  version!: number;

  /** `preview` shows it and says who would get it, `try` sends it to whoever writes it; neither keeps anything. */
  @IsOptional()
  @IsIn(['preview', 'try', 'save'])
  intent?: 'preview' | 'try' | 'save';
}

/** What leaves by itself on an occasion. */
export class AutomationRequest {
  @IsIn(LANGUAGES)
  language!: string;

  @FilledText(LIMITS.campaign.subject)
  subject!: string;

  /** Markdown with variables. */
  @FilledAsTyped(LIMITS.campaign.body)
  body!: string;

  @Whole(LIMITS.automation.delayDays)
  delayDays!: number;

  /** As it was opened; 0 while nobody wrote it. */
  @DraftVersion()
  version!: number;

  /** `preview` shows it and says who would get it now, `try` sends it to whoever writes it; neither keeps anything. */
  @IsIn(['preview', 'try', 'on', 'off'])
  intent!: 'preview' | 'try' | 'on' | 'off';
}

/** What is done with a campaign that is kept. */
export class SteerCampaignRequest {
  @IsIn([...STEERINGS, 'try', 'remove'])
  intent!: (typeof STEERINGS)[number] | 'try' | 'remove';

  /** Of the campaign as it was read. */
  @Version()
  version!: number;

  /** Of `schedule`. */
  @together(IsOptional(), Transform(emptyIsAbsent), CalendarDay())
  day?: string;

  /** The hour of the clock in Paris. */
  @together(IsOptional(), Transform(emptyIsAbsent), Whole({ min: 0, max: 23 }))
  hour?: number;
}

/** A member agrees to something, or takes it back. */
export class ConsentRequest {
  @IsIn(PURPOSES)
  purpose!: string;

  @IsIn(['oui', 'non'])
  given!: 'oui' | 'non';
}
