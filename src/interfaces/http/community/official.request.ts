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

/** What an answer of the organisation rests on, for whom, and until when. Days are `yyyy-mm-dd`. */
export class SealTermsRequest {
  /** One to eight, each a label alone or `label | https://…`; one a line in a form. */
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(LIMITS.official.sources.max, { context: LIMITS.official.sources })
  @IsString({ each: true })
  @MaxLength(LIMITS.official.source.max, { each: true, context: LIMITS.official.source })
  sources: string[] = [];

  /** Whom it concerns; none means all. */
  @Branches()
  branches: string[] = [];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.official.rules.max, { context: LIMITS.official.rules })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ruleIds: string[] = [];

  @CalendarDay()
  validFrom!: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  validTo?: string;

  @CalendarDay()
  reviewBy!: string;
}

/** SHA-256 of a question: of its title, an empty line and its opening post as typed. */
const QuestionRead = () => together(IsOptional(), Transform(emptyIsAbsent), Matches(/^[0-9a-f]{64}$/));

export class SealAnswerRequest extends SealTermsRequest {
  /** `authored` for a reply of one’s own and to confirm an answer of one’s own department, `validated` for a member’s. */
  @IsIn(['authored', 'validated'])
  kind!: 'authored' | 'validated';

  /** The seal that stands on the reply and is to be replaced. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replaces?: Id<'Seal'>;

  /** Of the reply as the agent read it. */
  @Version()
  version!: number;

  /** SHA-256 of the question as it was read: of its title, an empty line and its opening post as typed. Refused when it is another by now. */
  @QuestionRead()
  question?: string;
}

export class WithdrawSealRequest {
  /** For the colleagues of the desk. */
  @Text(LIMITS.reason)
  reason!: string;
}

export class WithdrawReferenceRequest {
  /** For everybody who follows a link to it. */
  @Text(LIMITS.reason)
  reason!: string;

  /** The article to be read in its place. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  instead?: Id<'ReferenceAnswer'>;

  /** Number of the newest version, as the agent saw it. */
  @Version()
  version!: number;
}

/** A reply in the name of the organisation: its text and its terms. */
export class AnswerOfficiallyRequest extends SealTermsRequest {
  @Text(LIMITS.body)
  body!: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replyTo?: PostAnswerRequest['replyTo'];

  /** As for a seal. */
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
  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  @OptionalText(LIMITS.tag.label)
  tag?: string;

  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  /** Words of the title or the summary. */
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
  /** The branch whose text is wanted, where there is one. */
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  /** What applied on this day: `yyyy-mm-dd`. */
  @IsOptional()
  @CalendarDay()
  on?: string;
}
