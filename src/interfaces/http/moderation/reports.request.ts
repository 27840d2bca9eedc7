import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LANGUAGES } from '#application/community/limits';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { OptionalText, Text } from '../fields.request.ts';
import { asYesOrNo } from '../transforms.ts';

const KEY = { max: 80 } as const;

/** A notice: why something should not be there, and by whom where nobody is signed in. */
export class FileReportRequest {
  /** Key of a reason. */
  @Text(KEY)
  reason!: string;

  @OptionalText(REVIEW_LIMITS.report.explanation)
  explanation?: string;

  /** That what is said is accurate and complete, as far as its author knows. */
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  goodFaith?: boolean;

  /** Of visitors. */
  @OptionalText(REVIEW_LIMITS.report.name)
  name?: string;

  @OptionalText(REVIEW_LIMITS.report.email)
  email?: string;

  /** For those who may decide: hidden until it is decided of. */
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  atOnce?: boolean;

  /** A registered kind, such as `topic`, `post` or `profile`. */
  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 60 })
  target!: string;

  /** Of the mails to who reports. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];
}

/** The form of the page; people leave the last field empty, programs that fill in everything do not. */
export class ReportFormRequest extends FileReportRequest {
  @OptionalText({ max: 200 })
  website?: string;
}
