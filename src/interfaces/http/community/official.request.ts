import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { BRANCHES, LIMITS } from '#application/community/limits';
import type { Id } from '#domain/shared/id';
import { asLines, asList, emptyIsAbsent } from '../transforms.ts';
import {
  Branches,
  CalendarDay,
  Cursor,
  OptionalText,
  PageLimit,
  Text,
  together,
  Version,
} from '../fields.request.ts';
import { PostAnswerRequest } from './posts.request.ts';
import { Meaning } from '../meaning.ts';

/** What an answer of the organisation rests on, for whom, and until when. Days are `yyyy-mm-dd`. */
export class SealTermsRequest {
  @Meaning('What it rests on: one to eight, each a label alone or `label | https://…`.')
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(LIMITS.official.sources.max, { context: LIMITS.official.sources })
  @IsString({ each: true })
  @MaxLength(LIMITS.official.source.max, { each: true, context: LIMITS.official.source })
  sources: string[] = [];

  @Meaning('Whom it concerns; none means all.')
  @Branches()
  branches: string[] = [];

  @Meaning('Ids of the rules that it rests on; none unless told.')
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.official.rules.max, { context: LIMITS.official.rules })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ruleIds: string[] = [];

  @Meaning('First day on which it holds: `2026-12-31`.')
  @CalendarDay()
  validFrom!: string;

  @Meaning('Last day on which it holds; without an end unless told.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  validTo?: string;

  @Meaning('Day by which somebody looks at it again.')
  @CalendarDay()
  reviewBy!: string;
}

/** SHA-256 of a question: of its title, an empty line and its opening post as typed. */
const QuestionRead = () => together(IsOptional(), Transform(emptyIsAbsent), Matches(/^[0-9a-f]{64}$/));

export class SealAnswerRequest extends SealTermsRequest {
  @Meaning(
    '`authored` for a reply of one’s own and to confirm an answer of one’s own department, `validated` for a member’s.',
  )
  @IsIn(['authored', 'validated'])
  kind!: 'authored' | 'validated';

  @Meaning('The seal that stands on the reply and is to be replaced.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replaces?: Id<'Seal'>;

  @Meaning('Of the reply as the agent read it.')
  @Version()
  version!: number;

  @Meaning(
    'SHA-256 in hexadecimal of the question as it was read: of its title, an empty line and its opening post as typed. Refused when it is another by now.',
  )
  @QuestionRead()
  question?: string;
}

export class WithdrawSealRequest {
  @Meaning('For the colleagues of the desk.')
  @Text(LIMITS.reason)
  reason!: string;
}

export class WithdrawReferenceRequest {
  @Meaning('For everybody who follows a link to it.')
  @Text(LIMITS.reason)
  reason!: string;

  @Meaning('The article to be read in its place.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  instead?: Id<'ReferenceAnswer'>;

  @Meaning('Number of the newest version, as the agent saw it.')
  @Version()
  version!: number;
}

/** A reply in the name of the organisation: its text and its terms. */
export class AnswerOfficiallyRequest extends SealTermsRequest {
  @Meaning('The answer, in Markdown.')
  @Text(LIMITS.body)
  body!: string;

  @Meaning('Id of the post of this topic that is answered; the topic as a whole where none is given.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replyTo?: PostAnswerRequest['replyTo'];

  @Meaning(
    'SHA-256 in hexadecimal of the question as it was read: of its title, an empty line and its opening post as typed. Refused when it is another by now.',
  )
  @QuestionRead()
  question?: string;
}

/** The terms as the application takes them. */
export function termsOf(input: SealTermsRequest) {
  const { branches, ruleIds, validFrom, validTo = null, reviewBy } = input;
  return { sources: input.sources.map(sourceOf), branches, ruleIds, validFrom, validTo, reviewBy };
}

function sourceOf(line: string): { label: string; url: string | null } {
  const [, label, url] = /^(.*?)\s*\|\s*(\S+)\s*$/s.exec(line) ?? [];
  return label === undefined ? { label: line, url: null } : { label, url: url! };
}

export class ListReferencesRequest {
  @Meaning('Id of a category.')
  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  @Meaning('Slug of a tag.')
  @OptionalText(LIMITS.tag.label)
  tag?: string;

  @Meaning('Articles that concern this branch.')
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  @Meaning('Words of the title or the summary.')
  @OptionalText({ max: 200 })
  words?: string;

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

export class ListRegisterRequest {
  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

export class ReadReferenceRequest {
  @Meaning('The branch whose text is wanted, where there is one.')
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  @Meaning('What applied on this day: `2026-12-31`; today unless told.')
  @IsOptional()
  @CalendarDay()
  on?: string;
}
