import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DECISION_ACTIONS, REVIEW_LIMITS, STEP_KEYS, VERDICTS } from '#application/moderation/limits';
import { Ground, OptionalDay, OptionalText, Text, Version } from '../fields.request.ts';
import { asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';

const KEY = { max: 80 } as const;
const { statement } = REVIEW_LIMITS;

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
