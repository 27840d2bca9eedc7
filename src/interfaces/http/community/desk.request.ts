import { Transform } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { BRANCHES, LIMITS } from '#application/community/limits';
import type { Id } from '#domain/shared/id';
import { emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  CalendarDay,
  Cursor,
  DraftVersion,
  type Intent,
  IntentOfComposer,
  OptionalText,
  PageLimit,
  SeenMoment,
  Tags,
  Text,
  Version,
  Whole,
} from '../fields.request.ts';
import { AnswerOfficiallyRequest, SealAnswerRequest, SealTermsRequest } from './official.request.ts';
import { SetValueRequest } from './values.request.ts';
import { Meaning } from '../meaning.ts';

/** The form of an answer of the organisation, and what its buttons ask for. */
export class OfficialAnswerFormRequest extends AnswerOfficiallyRequest {
  @IntentOfComposer()
  intent?: Intent;

  @IsOptional()
  @DraftVersion()
  draftVersion?: number;

  /** The text leaves values open, and is meant to. */
  @Agreed()
  gapsSeen?: boolean;

  /** The title as it was read, to tell what became of it. */
  @OptionalText(LIMITS.title)
  questionTitle?: string;

  /** Number of the opening text as it was read. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1 })
  questionText?: number;

  /** The ready paragraph to be put at the end of the text. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  paragraph?: string;
}

/** The form in which an agent vouches for a reply. */
export class SealFormRequest extends SealAnswerRequest {
  /** As in the form of an answer. */
  @Agreed()
  gapsSeen?: boolean;

  /** As there. */
  @OptionalText(LIMITS.title)
  questionTitle?: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1 })
  questionText?: number;
}

/** A deed of the desk that goes back to the view it was done in. */
class DeskDeedRequest {
  @OptionalText({ max: 2_000 })
  back?: string;
}

/** Stands for the id of who has a question where nobody in particular has it. */
const NOBODY = 'nobody';

/** Without an agent the question is given back to all. */
export class AssignQuestionRequest extends DeskDeedRequest {
  @IsUUID()
  topicId!: Id<'Topic'>;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  agentId?: Id<'Member'>;

  /** Back to everybody, whoever was chosen. */
  @IsOptional()
  @IsIn(['1'])
  giveBack?: '1';

  /** To oneself, whoever was chosen. */
  @IsOptional()
  @IsIn(['1'])
  take?: '1';

  /** Who had the question where the form was read: an id, or `nobody`. */
  @IsOptional()
  @ValidateIf((request: AssignQuestionRequest) => request.seen !== NOBODY)
  @IsUUID()
  seen?: Id<'Member'> | typeof NOBODY;
}

/** The question is that of the address. */
export class GiveQuestionRequest {
  @Meaning('Id of who is to answer it for the organisation.')
  @IsUUID()
  agentId!: Id<'Member'>;
}

export class ListDeskQuestionsRequest {
  @Meaning('Id of a category; its children are meant too.')
  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  @Meaning('Id of an agent: what is theirs to answer.')
  @IsOptional()
  @IsUUID()
  assignedTo?: Id<'Member'>;

  @Meaning('`age`: longest waiting first, unless told; `demand`: by views, followers and replies.')
  @IsOptional()
  @IsIn(['age', 'demand'])
  sort?: 'age' | 'demand';

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

export class SettleReviewRequest extends DeskDeedRequest {
  @IsUUID()
  sealId!: Id<'Seal'>;
}

export class CannedParagraphRequest {
  @Text({ max: 100 })
  title!: string;

  @Text({ max: 5_000 })
  body!: string;
}

/** The same as the form of one that stands gives it. */
export class ChangeCannedParagraphRequest extends CannedParagraphRequest {
  /** None in a form that was opened before forms carried one: what stands now was not read in it. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Version()
  version?: number;
}

/** Within how many working days questions of a category are answered; nothing for the common promise. */
export class ResponseTargetRequest {
  @IsUUID()
  categoryId!: Id<'Category'>;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: 60 })
  workingDays?: number;
}

/** From a day on a rule says this. */
class SayingOfRuleRequest {
  @Text({ max: 200 })
  label!: string;

  @Text({ max: 500 })
  reference!: string;

  @OptionalText({ max: 500 })
  url?: string;

  @CalendarDay()
  effectiveFrom!: string;

  @Text({ max: 1_000 })
  summary!: string;
}

export class ChangeRuleRequest extends SayingOfRuleRequest {
  /** Number of its newest version as the editor saw it. */
  @Version()
  version!: number;
}

export class RegisterRuleRequest extends SayingOfRuleRequest {
  @Text({ max: 60 })
  key!: string;

  @IsIn(['law', 'rate', 'threshold', 'procedure'])
  kind!: 'law' | 'rate' | 'threshold' | 'procedure';
}

/** The form of a period of a value: it is foreseen, or made. */
export class ValuePeriodFormRequest extends SetValueRequest {
  @IsOptional()
  @IsIn(['preview'])
  intent?: 'preview';
}

/** A version of a reference answer that was read again, and stays as it is. */
export class ConfirmReferenceRequest {
  /** Number of the version that was read. */
  @Version()
  number!: number;

  /** Number of the newest version, as the agent saw it. */
  @Version()
  version!: number;

  /** When they were shown it. */
  @IsISO8601({ strict: true })
  readAt!: string;

  @CalendarDay()
  reviewBy!: string;
}

/** The day whose text is looked for. */
export class OnDayRequest {
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  au?: string;
}

/** What a text does not need to be looked at. */
const ToPublish = () => ValidateIf(({ intent }: { intent?: unknown }) => intent !== 'preview');

/** A version of a reference answer; a branch without a text of its own reads the common one. */
export class ReferenceRequest extends SealTermsRequest {
  /** The texts are shown, or published. */
  @IsOptional()
  @IsIn(['preview'])
  intent?: 'preview';

  @ToPublish()
  @Text({ max: 160 })
  title!: string;

  @ToPublish()
  @Text({ max: 600 })
  summary!: string;

  @Tags()
  tags: string[] = [];

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  categoryId?: Id<'Category'>;

  @Text(LIMITS.body)
  body!: string;

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsString({ each: true })
  @MaxLength(LIMITS.body.max, { each: true, context: LIMITS.body })
  variantBodies: string[] = [];

  /** What changed, for the public log. */
  @ToPublish()
  @Text({ max: 500 })
  note!: string;

  /** The text leaves values open, and is meant to. */
  @Agreed()
  gapsSeen?: boolean;

  /** The texts of the branches that have one of their own; they come in the order of the five. */
  get variants(): { branch: string; body: string }[] {
    return BRANCHES.map((branch, index) => ({
      branch,
      body: this.variantBodies[index]?.trim() ?? '',
    })).filter(({ body }) => body !== '');
  }
}

/** A version that follows others. */
export class ReviseReferenceRequest extends ReferenceRequest {
  /** Number of the newest one as the editor saw it. */
  @Version()
  version!: number;

  /** When a passage was taken out of one of them last, as the editor saw it. */
  @SeenMoment()
  redactedAt?: string;

  /** Whether it corrects the past: else it holds from today on at the earliest. */
  @Agreed()
  ofThePast?: boolean;
}
