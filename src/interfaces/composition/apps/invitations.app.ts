import { AcceptInvitation } from '#application/community/invitations/accept-invitation';
import { CancelImport } from '#application/community/invitations/cancel-import';
import { CloseInvitationLink } from '#application/community/invitations/close-invitation-link';
import { FindInvitation } from '#application/community/invitations/find-invitation';
import { InviteMembers } from '#application/community/invitations/invite-members';
import { OpenInvitationLink } from '#application/community/invitations/open-invitation-link';
import { RefuseInvitations } from '#application/community/invitations/refuse-invitations';
import { INVITATIONS_READ } from '#infrastructure/community/invitations/invitations.module';
import type { Get } from '../provided.ts';

/** Who is invited, and how they join. */
export const invitationsApp = (get: Get) => ({
  invitations: get(INVITATIONS_READ),
  openLink: get(OpenInvitationLink),
  closeLink: get(CloseInvitationLink),
  inviteMembers: get(InviteMembers),
  cancelImport: get(CancelImport),
  refuseInvitations: get(RefuseInvitations),
  findInvitation: get(FindInvitation),
  acceptInvitation: get(AcceptInvitation),
});
