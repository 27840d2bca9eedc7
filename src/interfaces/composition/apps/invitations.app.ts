import { AcceptInvitation } from '#application/community/invitations/accept-invitation';
import { CancelImport } from '#application/community/invitations/cancel-import';
import { CloseLink } from '#application/community/invitations/close-link';
import { FindInvitation } from '#application/community/invitations/find-invitation';
import { InviteMembers } from '#application/community/invitations/invite-members';
import { OpenLink } from '#application/community/invitations/open-link';
import { RefuseInvitations } from '#application/community/invitations/refuse-invitations';
import { INVITATIONS_READ } from '#infrastructure/community/invitations/invitations.module';
import type { Get } from '../provided.ts';

/** Who is invited, and how they join. */
export const invitationsApp = (get: Get) => ({
  invitations: get(INVITATIONS_READ),
  openLink: get(OpenLink),
  closeLink: get(CloseLink),
  inviteMembers: get(InviteMembers),
  cancelImport: get(CancelImport),
  refuseInvitations: get(RefuseInvitations),
  findInvitation: get(FindInvitation),
  acceptInvitation: get(AcceptInvitation),
});
