import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { AsTyped, Branches, Text } from '../fields.request.ts';

// Only shapes and outer limits are judged here; what an address or a password must be is the domain's to say.
const CHARTER = { max: 20 };
/** Where to go on; judged by `safePath`. */
const RETURN = { max: 2000 };

export class SignInRequest {
  @Text(LIMITS.email)
  email!: string;

  @AsTyped(LIMITS.password)
  password!: string;

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @AsTyped(RETURN)
  retour?: string;
}

export class RegisterRequest {
  @Text(LIMITS.pseudonym)
  pseudonym!: string;

  @Text(LIMITS.email)
  email!: string;

  @AsTyped(LIMITS.password)
  password!: string;

  @IsOptional()
  @Branches()
  branches?: string[];

  /** Version of the charter that was accepted; a box left empty is not sent at all. Judged with the rest of the form. */
  @IsOptional()
  @Text(CHARTER)
  charter?: string;
}

export class CreateFirstAdministratorRequest {
  @Text(LIMITS.pseudonym)
  pseudonym!: string;

  @Text(LIMITS.email)
  email!: string;

  @AsTyped(LIMITS.password)
  password!: string;

  /** As in `RegisterRequest`. */
  @IsOptional()
  @Text(CHARTER)
  charter?: string;
}

/** Forgotten password, and a new address. */
export class EmailRequest {
  @Text(LIMITS.email)
  email!: string;
}

/** The confirmation once more: members who are signed in need not say their address. */
export class ResendConfirmationRequest {
  @IsOptional()
  @Text(LIMITS.email)
  email?: string;
}

/** What a link in a mail carries. */
class TokenRequest {
  @AsTyped({ max: 64 })
  token!: string;
}

/** The link that confirms an address, with the password of the account. */
export class ConfirmEmailRequest extends TokenRequest {
  @AsTyped(LIMITS.password)
  password!: string;
}

export class ResetPasswordRequest extends TokenRequest {
  @AsTyped(LIMITS.password)
  password!: string;
}

/** The same of a sign-up that waits for its confirmation, which is said anew. */
export class ResetOrBeginAnewRequest extends ResetPasswordRequest {
  @IsOptional()
  @Text(LIMITS.pseudonym)
  pseudonym?: string;

  @IsOptional()
  @Branches()
  branches?: string[];

  /** As in `RegisterRequest`. */
  @IsOptional()
  @Text(CHARTER)
  charter?: string;
}

export class ConfirmIdentityRequest {
  @AsTyped(LIMITS.password)
  password!: string;

  @IsOptional()
  @AsTyped(RETURN)
  retour?: string;
}

export class ChangePasswordRequest {
  @AsTyped(LIMITS.password)
  currentPassword!: string;

  @AsTyped(LIMITS.password)
  newPassword!: string;
}

/** A member leaves. */
export class LeaveCommunityRequest {
  @IsIn(['keep', 'erase'])
  words!: 'keep' | 'erase';

  @AsTyped(LIMITS.password)
  password!: string;
}

export class ChangePseudonymRequest {
  @Text(LIMITS.pseudonym)
  pseudonym!: string;
}

export class EndSessionRequest {
  @IsUUID()
  id!: string;
}
