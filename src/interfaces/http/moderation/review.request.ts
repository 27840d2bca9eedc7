import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import {
  BULK_ACTIONS,
  DECISION_ACTIONS,
  ITEM_KINDS,
  MANY_AT_MOST,
  NOBODY,
  PRIORITIES,
  QUEUE_VIEWS,
  REVIEW_LIMITS,
  SENSITIVITIES,
  STEP_KEYS,
  VERDICTS,
  WORDS_PARTS,
} from '#application/moderation/limits';
import { type Id, ID_PATTERN } from '#domain/shared/id';
import {
  Cursor,
  Ground,
  OptionalDay,
  OptionalText,
  PageLimit,
  Text,
  Version,
  Whole,
} from '../community/fields.request.ts';
import { asInteger, asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';

const KEY = { max: 80 } as const;
const ASSIGNEE = new RegExp(`${ID_PATTERN.source}|^${NOBODY}$`);
const { statement } = REVIEW_LIMITS;

/** Which part of the queue. */
export class ListReviewItemsRequest {
  @IsOptional()
  @IsIn(QUEUE_VIEWS)
  view?: (typeof QUEUE_VIEWS)[number];

  @IsOptional()
  @IsIn(ITEM_KINDS)
  kind?: string;

  /** Key of a reason. */
  @OptionalText(KEY)
  why?: string;

  @IsOptional()
  @IsUUID()
  category?: Id<'Category'>;

  /** How urgent, 3 the most. */
  @IsOptional()
  @Whole({ min: 0, max: PRIORITIES.length - 1 })
  priority?: number;

  /** Id of the member to whom it was given; `nobody` for what was given to nobody in particular. */
  @IsOptional()
  @Matches(ASSIGNEE)
  assignee?: string;

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** What is decided of a case, with its reasons. */
export class DecideItemRequest {
  /** Of the case as it was looked at. */
  @Version()
  version!: number;

  /** `content.mark` of the case as it was read; empty where nothing is left of the content. */
  @Text({ max: 60 })
  read!: string;

  @IsIn(DECISION_ACTIONS)
  action!: (typeof DECISION_ACTIONS)[number];

  /** What befalls the author beside. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(STEP_KEYS)
  step?: (typeof STEP_KEYS)[number];

  /** The last day of an exclusion for a time; 90 days unless told. */
  @OptionalDay()
  until?: string;

  /** Why it befalls them; the facts of the decision on the content unless told. */
  @OptionalText(statement.facts)
  stepFacts?: string;

  /** On what ground; that of the template unless told. */
  @Ground()
  ground?: string;

  /** Key of the template of the statement; all that restricts needs it, or facts and a ground of its own. */
  @OptionalText(KEY)
  template?: string;

  @OptionalText(statement.facts)
  facts?: string;

  @OptionalText(statement.explanation)
  explanation?: string;

  @OptionalText(statement.scope)
  scope?: string;

  @OptionalText(statement.duration)
  duration?: string;

  /** An authority ordered it: needs the right to keep their register. */
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  onOrder?: boolean;

  /** What a decision that restricts nothing says of the notices; `disagreed` unless told. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(VERDICTS)
  verdict?: (typeof VERDICTS)[number];

  /** To whoever gave notice. */
  @OptionalText(REVIEW_LIMITS.answer)
  answer?: string;
}

/** The same in a form, which fills in what the template leaves open. */
export class DecideFormRequest extends DecideItemRequest {
  /** Names of what is filled in, in the order of `blank`. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(REVIEW_LIMITS.blanks.max, { context: REVIEW_LIMITS.blanks })
  @IsString({ each: true })
  @MaxLength(40, { each: true, context: { max: 40 } })
  blankName: string[] = [];

  @Transform(keptList)
  @IsArray()
  @ArrayMaxSize(REVIEW_LIMITS.blanks.max, { context: REVIEW_LIMITS.blanks })
  @IsString({ each: true })
  @MaxLength(REVIEW_LIMITS.blank.max, { each: true, context: REVIEW_LIMITS.blank })
  blank: string[] = [];
}

/** One is a text, several a list; empty ones keep their place. */
function keptList({ value }: { value: unknown }): unknown {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** What a moderator does with a case short of deciding. */
export class HandleItemRequest {
  @IsIn(['claim', 'release', 'assign', 'note'])
  act!: 'claim' | 'release' | 'assign' | 'note';

  /** Whom a case is handed to; nobody in particular when left empty. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  to?: Id<'Member'>;

  @OptionalText(REVIEW_LIMITS.note)
  note?: string;
}

/** What a case is about, in other words: the parts that its kind has, and why. */
export class MendPieceRequest {
  /** `content.mark` of the case as it was read. */
  @Text({ max: 60 })
  read!: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  title?: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  summary?: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  body?: string;

  /** One a line. */
  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  options?: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  bio?: string;

  /** Read by whoever wrote it. */
  @Text(REVIEW_LIMITS.mending)
  reason!: string;

  @Ground()
  ground?: string;
}

/** The parts that were sent: an empty one is said as such. */
export const mendedParts = (input: MendPieceRequest) =>
  Object.fromEntries(WORDS_PARTS.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));

/** Several cases at once, each for its own reason: the lists go together, one entry a case. */
export class DecideManyRequest {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MANY_AT_MOST, { context: { max: MANY_AT_MOST } })
  @IsUUID(undefined, { each: true })
  chosen: Id<'ReviewItem'>[] = [];

  /** `id version` of every case on the page. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true, context: { max: 60 } })
  seen: string[] = [];

  /** `id mark` of what every case on the page is about, as it was shown; of what is gone the id alone. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true, context: { max: 100 } })
  read: string[] = [];

  /** `id number` of every case on the page, to say afterwards which is meant. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true, context: { max: 60 } })
  numbers: string[] = [];

  /** `id key` of the template chosen for every case on the page. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(140, { each: true, context: { max: 140 } })
  reasons: string[] = [];

  @IsIn(BULK_ACTIONS)
  action!: (typeof BULK_ACTIONS)[number];

  @OptionalText(REVIEW_LIMITS.answer)
  answer?: string;
}

export class ChangeReasonRequest {
  @Text(REVIEW_LIMITS.reason.label)
  label!: string;

  @Text(REVIEW_LIMITS.reason.description)
  description!: string;

  @OptionalText(REVIEW_LIMITS.reason.label)
  enLabel?: string;

  @OptionalText(REVIEW_LIMITS.reason.description)
  enDescription?: string;

  @IsIn(PRIORITIES)
  priority!: (typeof PRIORITIES)[number];

  /** In hours. */
  @Whole({ min: 1, max: 720 })
  targetHours!: number;

  @Transform(asInteger)
  @Whole({ min: 0, max: 10 })
  typeBonus!: number;

  @Whole({ min: 1, max: 999 })
  position!: number;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  requiresDetails?: boolean;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  guestAllowed?: boolean;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  hidePendingReview?: boolean;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  offered?: boolean;
}

/** What the form says of a reason, in both languages. */
export function reasonChangeOf(input: ChangeReasonRequest) {
  const { requiresDetails = false, guestAllowed = false, hidePendingReview = false, offered = false } = input;
  const { label, description, enLabel = '', enDescription = '' } = input;
  const { priority, targetHours, typeBonus, position } = input;
  return {
    ...{ label, description, english: { label: enLabel, description: enDescription } },
    ...{
      priority,
      targetHours,
      typeBonus,
      position,
      requiresDetails,
      guestAllowed,
      hidePendingReview,
      offered,
    },
  };
}

/** One more reason: its place in the law is given once. */
export class AddReasonRequest extends ChangeReasonRequest {
  @IsIn(['illegal', 'terms'])
  ground!: 'illegal' | 'terms';

  /** `STATEMENT_CATEGORY_…` of the transparency database. */
  @Text({ max: 100 })
  category!: string;
}

export class AutomationRequest {
  @IsIn(SENSITIVITIES)
  hide!: string;

  @IsIn(SENSITIVITIES)
  silence!: string;

  @IsIn(SENSITIVITIES)
  close!: string;
}

export class ChangeTemplateRequest {
  @Text(statement.label)
  label!: string;

  @Text(statement.scope)
  scope!: string;

  @Text(statement.duration)
  duration!: string;

  @OptionalText(statement.legalGround)
  legalGround?: string;

  @OptionalText(statement.clause)
  clause?: string;

  @Text(statement.facts)
  facts!: string;

  @Text(statement.explanation)
  explanation!: string;

  @OptionalText(statement.label)
  enLabel?: string;

  @OptionalText(statement.scope)
  enScope?: string;

  @OptionalText(statement.duration)
  enDuration?: string;

  @OptionalText(statement.legalGround)
  enLegalGround?: string;

  @OptionalText(statement.clause)
  enClause?: string;

  @OptionalText(statement.facts)
  enFacts?: string;

  @OptionalText(statement.explanation)
  enExplanation?: string;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  offered?: boolean;
}

/** What the form says of a template, in both languages. */
export const templateChangeOf = (input: ChangeTemplateRequest) => ({
  label: input.label,
  scope: input.scope,
  duration: input.duration,
  legalGround: input.legalGround ?? '',
  clause: input.clause ?? '',
  facts: input.facts,
  explanation: input.explanation,
  offered: input.offered ?? false,
  english: {
    label: input.enLabel ?? '',
    scope: input.enScope ?? '',
    duration: input.enDuration ?? '',
    legalGround: input.enLegalGround ?? '',
    clause: input.enClause ?? '',
    facts: input.enFacts ?? '',
    explanation: input.enExplanation ?? '',
  },
});

/** The decision as the application takes it. */
export function decisionOf(input: DecideItemRequest) {
  const { version, read, action, template, facts, explanation, scope, duration, verdict, answer } = input;
  const { step, until = null, stepFacts = null, ground = null, onOrder = false } = input;
  const isOwn = template === undefined && (facts !== undefined || explanation !== undefined);
  return {
    version,
    read,
    action,
    statement: isOwn
      ? { template: null, ground, facts, explanation }
      : template === undefined
        ? null
        : { template, facts, explanation, scope, duration },
    ...(step && { befalls: { step, until, facts: stepFacts, ground } }),
    onOrder,
    ...(verdict && { verdict }),
    answer: answer ?? null,
  };
}
