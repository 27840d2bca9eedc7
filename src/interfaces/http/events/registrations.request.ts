import { ID_PATTERN } from '#domain/shared/id';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { FORM_KINDS, FORM_LIMITS, GATHERING_LIMITS } from '#application/events/limits';
import { asList } from '../transforms.ts';
import { Agreed, GivenAnswers, Lines, OptionalText, together, Version } from '../fields.request.ts';

/** A member comes, stays away, or takes the seat that is kept for them. */
export class RegistrationRequest {
  @IsIn(['come', 'cancel', 'take', 'answer'])
  deed!: 'come' | 'cancel' | 'take' | 'answer';

  @OptionalText(GATHERING_LIMITS.note)
  note?: string;

  /** Ids of the questions that the form showed, in their order. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(FORM_LIMITS.questions, { context: { max: FORM_LIMITS.questions } })
  @Matches(ID_PATTERN, { each: true })
  shown: string[] = [];
}

/** There are so many questions at most; what is answered to each comes by its place. */
export const FORM_PLACES = Array.from({ length: FORM_LIMITS.questions }, (_, place) => `q${place}` as const);

for (const place of FORM_PLACES) GivenAnswers(FORM_LIMITS)(RegistrationRequest.prototype, place);

/** What who registers is asked: parts of each question come by its place. */
export class RegistrationFormRequest {
  @Version()
  version!: number;

  @Agreed()
  agreed?: boolean;
}

for (const place of FORM_PLACES.keys()) {
  const of = (part: string, rule: PropertyDecorator) =>
    rule(RegistrationFormRequest.prototype, `${part}${place}`);
  of('id', together(IsOptional(), Matches(ID_PATTERN)));
  of('kind', together(IsOptional(), IsIn(FORM_KINDS)));
  of('label', OptionalText(FORM_LIMITS.label));
  of('options', together(IsOptional(), Lines(FORM_LIMITS.options.max, FORM_LIMITS.option.max)));
  of('required', Agreed());
}
