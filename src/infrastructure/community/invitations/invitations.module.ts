import { ContainerModule } from 'inversify';
import { CancelImport } from '#application/community/invitations/cancel-import';
import { RefuseInvitations } from '#application/community/invitations/refuse-invitations';
import { BEARERS } from '#application/community/published/bearers.api';
import { AcceptInvitation } from '#application/community/invitations/accept-invitation';
import { CloseInvitationLink } from '#application/community/invitations/close-invitation-link';
import { FindInvitation } from '#application/community/invitations/find-invitation';
import { ForgetInvitations } from '#application/community/invitations/forget-invitations';
import type { InvitationImports } from '#application/community/invitations/invitation-imports.port';
import type { Invitations } from '#application/community/invitations/invitations.port';
import type { InvitationsQuery } from '#application/community/invitations/invitations.query';
import { InviteMembers } from '#application/community/invitations/invite-members';
import { OpenInvitationLink } from '#application/community/invitations/open-invitation-link';
import { RunInvitationImports } from '#application/community/invitations/run-invitation-imports';
import { SendInvitations } from '#application/community/invitations/send-invitations';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import { token } from '#application/shared/token';
import {
  ACTS,
  CLOCK,
  IDS,
  JOBS,
  MAILER,
  SEALING,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { DISPOSABLE_MAIL, NEWCOMERS } from '../accounts/accounts.module.ts';
import { SqlInvitationsRead } from './invitations.sql.ts';
import { SqlInvitationImports } from './sql-invitation-imports.ts';
import { SqlInvitations } from './sql-invitations.ts';

export const INVITATIONS = token<Invitations>('Invitations');
const IMPORTS = token<InvitationImports>('InvitationImports');
export const INVITATIONS_READ = token<InvitationsQuery>('InvitationsQuery');

/** Who is invited, and how they join. */
export const invitationsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(INVITATIONS, SqlInvitations, [SQL]);
  adapter(IMPORTS, SqlInvitationImports, [SQL]);
  adapter(INVITATIONS_READ, SqlInvitationsRead, [SQL, CLOCK]);
  const running = [CLOCK, UNIT_OF_WORK] as const;
  useCase(OpenInvitationLink, [INVITATIONS, SECRETS, IDS, ACTS, CLOCK]);
  useCase(CloseInvitationLink, [INVITATIONS, ACTS, CLOCK]);
  useCase(CancelImport, [IMPORTS, ACTS, CLOCK]);
  useCase(RefuseInvitations, [INVITATIONS, SEALING, ...running]);
  useCase(FindInvitation, [INVITATIONS, SECRETS, CLOCK]);
  useCase(ForgetInvitations, [INVITATIONS, ...running]);
  useCase(InviteMembers, [INVITATIONS, IMPORTS, DISPOSABLE_MAIL, JOBS, IDS, CLOCK, ACTS, THROTTLE]);
  useCase(RunInvitationImports, [IMPORTS, INVITATIONS, DISPOSABLE_MAIL, BEARERS, JOBS, IDS, ...running]);
  useCase(SendInvitations, [INVITATIONS, MAILER, SECRETS, SEALING, ...running]);
  useCase(AcceptInvitation, [
    INVITATIONS,
    NEWCOMERS,
    RETURNING_MEMBERS,
    SIGN_ON_API,
    THROTTLE,
    SECRETS,
    CLOCK,
  ]);
});
