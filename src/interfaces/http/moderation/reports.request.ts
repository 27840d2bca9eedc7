import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LANGUAGES } from '#application/community/limits';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { OptionalText, Text } from '../fields.request.ts';
import { asYesOrNo } from '../transforms.ts';
import { Meaning } from '../meaning.ts';

const KEY = { max: 80 } as const;

/** A notice: why something should not be there, and by whom where nobody is signed in. */
export class FileReportRequest {
  @Meaning('Key of a reason that the organisation has in its list.')
  @Text(KEY)
  reason!: string;

  @Meaning('What is wrong with it.')
  @OptionalText(REVIEW_LIMITS.report.explanation)
  explanation?: string;

  @Meaning(
    'That what is said is accurate and complete, as far as its author knows: `true`, or it is refused.',
  )
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  goodFaith?: boolean;

  @Meaning('Of visitors: what they are called.')
  @OptionalText(REVIEW_LIMITS.report.name)
  name?: string;

  @Meaning('Of visitors: where they are told what came of it.')
  @OptionalText(REVIEW_LIMITS.report.email)
  email?: string;

  @Meaning('For those who may decide: hidden until it is decided of.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  atOnce?: boolean;

  @Meaning('A registered kind, such as `topic`, `post` or `profile`.')
  @Text({ max: 40 })
  kind!: string;

  @Meaning('Id of what is reported.')
  @Text({ max: 60 })
  target!: string;

  @Meaning('Language of the mails to who reports.')
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];
}

/** The form of the page; people leave the last field empty, programs that fill in everything do not. */
export class ReportFormRequest extends FileReportRequest {
  @OptionalText({ max: 200 })
  website?: string;
}
