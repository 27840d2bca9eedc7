import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { OptionalText, Text, Version } from '../fields.request.ts';
import { asYesOrNo } from '../transforms.ts';

const { statement } = REVIEW_LIMITS;

export class ChangeTemplateRequest {
  /** Of the template as its editor saw it. */
  @Version()
  version!: number;

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
  version: input.version,
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
