import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { AsTyped, Branches, OptionalText, Text, Whole } from '../fields.request.ts';

/** A link by which some may join. */
export class OpenLinkRequest {
  /** Where it is handed out. */
  @Text(LIMITS.invitation.source)
  source!: string;

  @Whole(LIMITS.invitation.uses)
  uses!: number;

  @Whole(LIMITS.invitation.days)
  days!: number;
}

/** A list of people to invite: a file, or lines that were typed. */
export class InviteMembersRequest {
  @Text(LIMITS.invitation.source)
  source!: string;

  @IsOptional()
  @AsTyped(LIMITS.invitation.text)
  lines?: string;

  /** `check` only says what would be done. */
  @IsOptional()
  @IsIn(['check', 'import'])
  intent?: 'check' | 'import';
}

/** Whoever was invited joins. */
export class AcceptInvitationRequest {
  @Text(LIMITS.pseudonym)
  pseudonym!: string;

  /** Of who came by a link for many. */
  @OptionalText(LIMITS.email)
  email?: string;

  @AsTyped(LIMITS.password)
  password!: string;

  @IsOptional()
  @Branches()
  branches?: string[];

  /** Version of the charter that was accepted. */
  @OptionalText({ max: 20 })
  charter?: string;
}
