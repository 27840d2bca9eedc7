import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { AsTyped, Text } from '../fields.request.ts';

/** Where to go on; judged by `safePath`. */
const RETURN = { max: 2000 };
/** What a device answers, as JSON. */
const ANSWER = { max: 20_000 };

/** Six digits of an application, or a code for a lost device. */
export class ShowCodeRequest {
  @AsTyped(LIMITS.factor.code)
  code!: string;

  @IsOptional()
  @AsTyped(RETURN)
  retour?: string;
}

export class ShowPasskeyRequest {
  @AsTyped(ANSWER)
  answer!: string;

  @IsOptional()
  @AsTyped(RETURN)
  retour?: string;
}

/** What a browser asks for before a device signs. */
export class AskToShowPasskeyRequest {
  /** second: after the password · first: instead of it */
  @IsIn(['first', 'second'])
  step!: 'first' | 'second';
}

export class AskForPasskeyRequest {
  @IsIn(['passkey'])
  what!: 'passkey';
}

const FACTOR_ACTS = [
  'begin-codes',
  'confirm-codes',
  'remove-codes',
  'add-passkey',
  'remove-passkey',
  'renew-recovery',
  'show-again',
] as const;

/** What a member does about what is asked beside their password. */
export class ChangeFactorsRequest {
  @IsIn(FACTOR_ACTS)
  act!: (typeof FACTOR_ACTS)[number];

  @IsOptional()
  @AsTyped(LIMITS.factor.code)
  code?: string;

  /** What they call the device. */
  @IsOptional()
  @Text(LIMITS.factor.passkeyName)
  name?: string;

  @IsOptional()
  @AsTyped(ANSWER)
  answer?: string;

  @IsOptional()
  @IsUUID()
  id?: string;
}

export class CutLinksRequest {
  @Text(LIMITS.factor.reason)
  reason!: string;
}

export class ResetFactorRequest {
  @Text(LIMITS.factor.reason)
  reason!: string;
}
