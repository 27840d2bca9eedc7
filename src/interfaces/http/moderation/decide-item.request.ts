import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { DECISION_ACTIONS, REVIEW_LIMITS, STEP_KEYS, VERDICTS } from '#application/moderation/limits';
import { Ground, OptionalDay, OptionalText, Text, Version } from '../fields.request.ts';
import { asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import { Meaning } from '../meaning.ts';

const KEY = { max: 80 } as const;
const { statement } = REVIEW_LIMITS;

/** What is decided of a case, with its reasons. */
export class DecideItemRequest {
  @Meaning('Version of the case as it was looked at.')
  @Version()
  version!: number;

  @Meaning('`content.mark` of the case as it was read; empty where nothing is left of the content.')
  @Text({ max: 60 })
  read!: string;

  @Meaning('What becomes of the content; nothing where left out.')
  @IsIn(DECISION_ACTIONS)
  action!: (typeof DECISION_ACTIONS)[number];

  @Meaning('What befalls the author beside; nothing unless told.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(STEP_KEYS)
  step?: (typeof STEP_KEYS)[number];

  @Meaning('The last day of an exclusion for a time: `2026-12-31`; 90 days on unless told.')
  @OptionalDay()
  until?: string;

  @Meaning('Why it befalls them; the facts of the decision on the content unless told.')
  @OptionalText(statement.facts)
  stepFacts?: string;

  @Meaning('On what ground; that of the template unless told.')
  @Ground()
  ground?: string;

  @Meaning(
    'Key of the template of the statement; all that restricts needs it, or facts and a ground of its own.',
  )
  @OptionalText(KEY)
  template?: string;

  @Meaning('The facts that the decision rests on: they stand in the statement of reasons.')
  @OptionalText(statement.facts)
  facts?: string;

  @Meaning('Why these facts call for it: it stands in the statement of reasons.')
  @OptionalText(statement.explanation)
  explanation?: string;

  @Meaning('Which part of the content, or which places, it applies to; in the words of the statement.')
  @OptionalText(statement.scope)
  scope?: string;

  @Meaning('For how long it applies, in the words of the statement.')
  @OptionalText(statement.duration)
  duration?: string;

  @Meaning('An authority ordered it: needs the right to keep their register.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  onOrder?: boolean;

  @Meaning('What a decision that restricts nothing says of the notices; `disagreed` unless told.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(VERDICTS)
  verdict?: (typeof VERDICTS)[number];

  @Meaning('To whoever gave notice.')
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

  /** Back to the choice of the measure, or on from it to the words: nothing is decided yet. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(['choose', 'prepare'])
  turn?: 'choose' | 'prepare';
}

/** What somebody types of a decision. */
const TYPED = ['until', 'stepFacts', 'facts', 'explanation', 'scope', 'duration', 'answer', 'blank'] as const;
/** On the way to the other step none of it is judged: it is carried along as it stands. */
for (const field of TYPED)
  ValidateIf((form: DecideFormRequest) => form.turn === undefined && form[field] !== undefined)(
    DecideFormRequest.prototype,
    field,
  );

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
