import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import {
  APPEAL_OUTCOMES,
  APPEAL_REPLY,
  APPEAL_TEXT,
  LESSER_ACTIONS,
  LINE_OF_BODIES,
  MEMBER_NOTE,
  NOTICE_SUSPENSIONS,
  PROFILE_RESTRICTIONS,
  REPLACEMENT,
  LIFTING,
  SANCTION_FACTS,
  STEP_KEYS,
} from '#application/moderation/limits';
import type { Id } from '#domain/shared/id';
import { Cursor, Ground, OptionalDay, OptionalText, Text, PageLimit, together } from '../fields.request.ts';
import { asLines, asList, emptyIsAbsent } from '../transforms.ts';
import { Meaning } from '../meaning.ts';

/** Decisions of the same case: a case brings few. */
const BESIDES = { max: 20 } as const;
const DecisionsBeside = () =>
  together(
    IsOptional(),
    Transform(asList),
    IsArray(),
    ArrayMaxSize(BESIDES.max, { context: BESIDES }),
    IsUUID(undefined, { each: true }),
  );

export class ListDecisionsRequest {
  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** A complaint about a decision. */
export class FileAppealRequest {
  @Meaning('Why the decision is wrong.')
  @Text(APPEAL_TEXT)
  text!: string;
}

/** The same from the page that a signed link leads to: who has no account says where the answer goes. */
export class AppealFormRequest extends FileAppealRequest {
  @OptionalText({ max: 254 })
  email?: string;

  /** Others of the same case, contested for the same reasons. */
  @DecisionsBeside()
  also?: string[];
}

export class DecideAppealRequest {
  @IsIn(APPEAL_OUTCOMES)
  outcome!: string;

  @Text(APPEAL_REPLY)
  reply!: string;

  /** What is left of the measure, where the complaint is right in part. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn([...LESSER_ACTIONS, ...STEP_KEYS])
  measure?: string;

  /** Why that much stands. */
  @OptionalText(SANCTION_FACTS)
  facts?: string;

  /** The text that stands instead. */
  @OptionalText(REPLACEMENT)
  text?: string;

  /** Of the same case: their measures are lifted with this one. */
  @DecisionsBeside()
  alsoLift?: string[];
}

export class RedressBodiesRequest {
  /** One a line. */
  @Transform(asLines)
  @MaxLength(LINE_OF_BODIES.max, { each: true, context: LINE_OF_BODIES })
  bodies!: string[];
}

/** A step of the ladder, or what is taken of a profile, with the facts of its statement. */
export class SanctionRequest {
  @IsIn([...STEP_KEYS, ...PROFILE_RESTRICTIONS, ...NOTICE_SUSPENSIONS.map(({ key }) => key)])
  step!: string;

  /** The last day of an exclusion for a time; 90 days unless told. */
  @OptionalDay()
  until?: string;

  @Ground()
  ground?: string;

  @Text(SANCTION_FACTS)
  facts!: string;

  /** Mark of the profile that was looked at. */
  @OptionalText({ max: 64 })
  read?: string;
}

export class SignSanctionRequest {
  @IsUUID()
  sanctionId!: Id<'Sanction'>;

  @IsIn(['yes', 'no'])
  agrees!: 'yes' | 'no';
}

export class LiftSanctionRequest {
  @Text(LIFTING)
  reason!: string;
}

export class MemberNoteRequest {
  @Text(MEMBER_NOTE)
  text!: string;
}
