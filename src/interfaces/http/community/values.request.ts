import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { LIMITS, VALUE_UNITS } from '#application/community/limits';
import { asFigureOrDay, emptyIsAbsent } from '../transforms.ts';
import { CalendarDay, OptionalText, Text, Version } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

/** What a regulatory value is in a period. Days are `yyyy-mm-dd`. */
class PeriodOfValueRequest {
  @Meaning('First day on which the figure holds.')
  @CalendarDay()
  from!: string;

  @Meaning('Its last day; left out, it holds until the next period begins.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  to?: string;

  @Meaning('`12.5`, or `2026-05-01` for a day; left out until it is published.')
  @OptionalText({ max: 20 })
  @Transform(asFigureOrDay)
  value?: string;

  @Meaning('The decree, the circular, the page that sets it; needed by what has a value.')
  @Text(LIMITS.official.valueSource)
  source!: string;
}

export class RegisterValueRequest extends PeriodOfValueRequest {
  @Meaning('Letters, digits and hyphens: texts cite `{{valeur.key}}`. It never changes.')
  @Text(LIMITS.official.key)
  key!: string;

  @Meaning('What it is called in the register.')
  @Text(LIMITS.official.label)
  label!: string;

  @Meaning('What its figures are: euros, per cent, months, or a day.')
  @IsIn(VALUE_UNITS)
  unit!: (typeof VALUE_UNITS)[number];
}

export class SetValueRequest extends PeriodOfValueRequest {
  @Meaning('First day of the period that this one corrects; left out for another period.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  replaces?: string;

  @Meaning('What it is called from now on.')
  @OptionalText(LIMITS.official.label)
  label?: string;

  @Meaning('Version of the value as the editor saw it.')
  @Version()
  version!: number;
}

export class EndValueRequest {
  @Meaning('Last day on which it holds.')
  @CalendarDay()
  lastDay!: string;

  @Meaning('Version of the value as the editor saw it.')
  @Version()
  version!: number;
}

/** The period as the application takes it. */
export function periodIn(input: PeriodOfValueRequest) {
  const { from, to = null, value = null, source } = input;
  return { from, to, value, source };
}
