import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { INACTIVITY_BOUNDS, INACTIVITY_NOTE } from '#application/community/limits';
import { asYesOrNo } from '../transforms.ts';
import { Text, Whole } from '../fields.request.ts';

/** How long accounts are kept that nobody uses. */
export class InactivityRuleRequest {
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  isOn?: boolean;

  @Whole(INACTIVITY_BOUNDS.months)
  months!: number;

  @Whole(INACTIVITY_BOUNDS.firstDays)
  firstDays!: number;

  @Whole(INACTIVITY_BOUNDS.lastDays)
  lastDays!: number;

  @Text(INACTIVITY_NOTE)
  note!: string;

  /** Of the rule as it was looked at. */
  @Whole({ min: 0 })
  version!: number;
}
