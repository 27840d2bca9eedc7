import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  LIMITS,
  MAIL_RHYTHMS,
  WELCOME_NOTE,
  WELCOME_STEPS,
  WELCOME_TEXT,
  type WelcomeStep,
} from '#application/community/limits';
import { asList, asYesOrNo } from '../transforms.ts';
import { Branches, Text, Whole } from '../fields.request.ts';

/** One of the first steps, done or left out; or no more of them. */
export class WelcomeStepRequest {
  @IsIn(WELCOME_STEPS)
  step!: WelcomeStep;

  @IsIn(['done', 'skipped', 'leave'])
  deed!: 'done' | 'skipped' | 'leave';

  @IsOptional()
  @Branches()
  branches?: string[];

  /** That are to be followed. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.page.max, { context: LIMITS.page })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  categories?: string[];

  @IsOptional()
  @IsIn(MAIL_RHYTHMS)
  rhythm?: string;
}

/** Whether newcomers are helped, and in which words; what is left empty is said as delivered. */
export class WelcomeRuleRequest {
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  isOn?: boolean;

  @Text(WELCOME_TEXT)
  frTitle!: string;

  @Text(WELCOME_TEXT)
  frLead!: string;

  @Text(WELCOME_TEXT)
  frName!: string;

  @Text(WELCOME_TEXT)
  frBranches!: string;

  @Text(WELCOME_TEXT)
  frTour!: string;

  @Text(WELCOME_TEXT)
  frCategories!: string;

  @Text(WELCOME_TEXT)
  frHello!: string;

  @Text(WELCOME_TEXT)
  enTitle!: string;

  @Text(WELCOME_TEXT)
  enLead!: string;

  @Text(WELCOME_TEXT)
  enName!: string;

  @Text(WELCOME_TEXT)
  enBranches!: string;

  @Text(WELCOME_TEXT)
  enTour!: string;

  @Text(WELCOME_TEXT)
  enCategories!: string;

  @Text(WELCOME_TEXT)
  enHello!: string;

  @Text(WELCOME_NOTE)
  note!: string;

  /** Of the rule as it was looked at. */
  @Whole({ min: 0 })
  version!: number;
}
