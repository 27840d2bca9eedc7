import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { asList, cleanText } from '../transforms.ts';

// Only shapes and outer limits are judged here; what an address or a password must be is the domain's to say.
const EMAIL = { max: 254 };
/** Wider than the rule for new passwords, so that the refusal names the rule. */
const PASSWORD = { max: 256 };
const TOKEN = { max: 64 };
export class SignInRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(EMAIL.max, { context: EMAIL })
  email!: string;

  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  password!: string;

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @IsString()
  @MaxLength(2000, { context: { max: 2000 } })
  retour?: string;
}

export class RegisterRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(80, { context: { max: 80 } })
  pseudonym!: string;

  @Transform(cleanText)
  @IsString()
  @MaxLength(EMAIL.max, { context: EMAIL })
  email!: string;

  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  password!: string;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(20, { each: true, context: { max: 20 } })
  branches?: string[];

  /** Version of the charter that was accepted; a box left empty is not sent at all. Judged with the rest of the form. */
  @IsOptional()
  @Transform(cleanText)
  @IsString()
  @MaxLength(20, { context: { max: 20 } })
  charter?: string;
}

export class CreateFirstAdministratorRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(80, { context: { max: 80 } })
  pseudonym!: string;

  @Transform(cleanText)
  @IsString()
  @MaxLength(EMAIL.max, { context: EMAIL })
  email!: string;

  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  password!: string;

  /** As in `RegisterRequest`. */
  @IsOptional()
  @Transform(cleanText)
  @IsString()
  @MaxLength(20, { context: { max: 20 } })
  charter?: string;
}

/** Forgotten password, and a new address. */
export class EmailRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(EMAIL.max, { context: EMAIL })
  email!: string;
}

/** The confirmation once more: members who are signed in need not say their address. */
export class ResendConfirmationRequest {
  @IsOptional()
  @Transform(cleanText)
  @IsString()
  @MaxLength(EMAIL.max, { context: EMAIL })
  email?: string;
}

/** What a link in a mail carries. */
export class TokenRequest {
  @IsString()
  @MaxLength(TOKEN.max, { context: TOKEN })
  token!: string;
}

/** The link that confirms an address, with the password chosen at sign-up. */
export class ConfirmEmailRequest extends TokenRequest {
  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  password!: string;
}

export class ResetPasswordRequest extends TokenRequest {
  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  password!: string;
}

export class ConfirmIdentityRequest {
  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  password!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000, { context: { max: 2000 } })
  retour?: string;
}

export class ChangePasswordRequest {
  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  currentPassword!: string;

  @IsString()
  @MaxLength(PASSWORD.max, { context: PASSWORD })
  newPassword!: string;
}

export class EndSessionRequest {
  @IsUUID()
  id!: string;
}

export class AssignRoleRequest {
  @IsUUID()
  memberId!: string;

  @IsIn(['member', 'ambassador', 'agent', 'moderator', 'community_manager', 'administrator'])
  role!: string;

  @IsOptional()
  @Transform(cleanText)
  @IsString()
  @MaxLength(80, { context: { max: 80 } })
  department?: string;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  categoryIds?: string[];
}
