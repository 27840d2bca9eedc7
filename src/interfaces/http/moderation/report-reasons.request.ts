import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PRIORITIES, REVIEW_LIMITS, SENSITIVITIES } from '#application/moderation/limits';
import { OptionalText, Text, Whole } from '../fields.request.ts';
import { asInteger, asYesOrNo } from '../transforms.ts';

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
    label,
    description,
    english: { label: enLabel, description: enDescription },
    priority,
    targetHours,
    typeBonus,
    position,
    requiresDetails,
    guestAllowed,
    hidePendingReview,
    offered,
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
