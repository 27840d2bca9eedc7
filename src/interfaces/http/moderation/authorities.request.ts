import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { AUTHORITY_LIMITS } from '#application/moderation/limits';
import { OptionalText, Text, together, Version } from '../fields.request.ts';
import { asDay, asYesOrNo } from '../transforms.ts';

/** A day as people type it; whether the calendar has it is the domain's to say. */
const DayTyped = () => together(Transform(asDay), Text({ max: 20 }));
const TIME = { max: 5 } as const;
const { order, dispute, alert } = AUTHORITY_LIMITS;

/** An order of an authority, and what became of it. */
export class OrderRequest {
  /** Of an entry that is completed. */
  @IsOptional()
  @Version()
  version?: number;

  @IsIn(AUTHORITY_LIMITS.articles)
  article!: string;

  @Text(order.authority)
  authority!: string;

  @Text({ max: 2 })
  memberState!: string;

  @Text(order.reference)
  reference!: string;

  @DayTyped()
  issuedOn!: string;

  @DayTyped()
  receivedOn!: string;

  @Text(TIME)
  receivedTime!: string;

  @Text(order.legalBasis)
  legalBasis!: string;

  @Text({ max: 120 })
  category!: string;

  @Text(order.object)
  object!: string;

  @OptionalText(order.action)
  action?: string;

  @IsOptional()
  @DayTyped()
  actedOn?: string;

  @OptionalText(TIME)
  actedTime?: string;

  @IsOptional()
  @DayTyped()
  toldOn?: string;

  @OptionalText(order.notToldWhy)
  notToldWhy?: string;
}

/** A dispute before a certified body. */
export class DisputeRequest {
  /** Of an entry that is completed. */
  @IsOptional()
  @Version()
  version?: number;

  @Text(dispute.body)
  body!: string;

  @Text(dispute.reference)
  reference!: string;

  @DayTyped()
  submittedOn!: string;

  @IsIn(AUTHORITY_LIMITS.outcomes)
  outcome!: string;

  @IsOptional()
  @DayTyped()
  settledOn?: string;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  implemented?: boolean;
}

/** That authorities were told of a danger to somebody. */
export class AlertRequest {
  @IsIn(AUTHORITY_LIMITS.alerted)
  authority!: string;

  @Text(alert.facts)
  facts!: string;
}
