import type { Branch } from '#domain/shared/branch';
import type { MemberId } from '#domain/shared/id';
import type { Guest } from '#domain/community/invitations/guest-list';
import type { InvitationId, LinkTerms } from '#domain/community/invitations/invitation';

/** Open to who holds its secret: neither used up nor closed nor too old. */
export interface OpenInvitation {
  readonly id: InvitationId;
  /** Of the one person it was sent to; null of a link for many. */
  readonly email: string | null;
  readonly branches: readonly Branch[];
}

export interface MailToSend {
  readonly id: InvitationId;
  readonly email: string;
  readonly language: 'fr' | 'en';
  readonly expiresAt: Date;
}

/** Who is invited, by links for many and by mails to one person each. */
export interface Invitations {
  addLink(link: { id: InvitationId; code: string; terms: LinkTerms; by: string; at: Date }): Promise<void>;
  /** Closes it for good. @throws InvitationNotFound */
  close(id: InvitationId, at: Date): Promise<void>;

  /**
   * By the key of their address: who is a member already, who was invited already and may still come, and who is not to be
   * invited: they said so, or their address takes no mail.
   */
  known(keys: readonly string[], at: Date): Promise<ReadonlyMap<string, 'member' | 'invited' | 'refuses'>>;
  /** This address is not to be invited again; an invitation that stands open is closed, and forgets it. */
  refuse(key: string, at: Date): Promise<void>;
  /** Whoever has an open invitation already is left out. */
  addGuests(
    guests: readonly (Guest & { readonly id: InvitationId })[],
    on: { readonly importId: string; source: string; by: string; at: Date; expiresAt: Date },
  ): Promise<number>;

  /** Takes it upon this process to write to these: `together` at once, and no more than `aMinute` in all within the minute. */
  claimMails(
    at: Date,
    most: { readonly together: number; readonly aMinute: number },
  ): Promise<readonly MailToSend[]>;
  /** From now on it is opened by this secret alone. @returns false where the claim is not its own any more */
  begin(id: InvitationId, hash: string, claimedAt: Date): Promise<boolean>;
  markSent(id: InvitationId, at: Date): Promise<void>;
  /** These surely did not go: their try counts for nothing, and they may be claimed again when their claim is old. */
  postpone(ids: readonly InvitationId[]): Promise<void>;
  /** As `postpone`, of those of which the claim is given back too: they may be claimed at once. */
  giveBack(ids: readonly InvitationId[]): Promise<void>;

  /** @param secret as it stands in the address @param hash of it */
  find(secret: string, hash: string, at: Date): Promise<OpenInvitation | null>;
  /** Uses it once; of many at once no more than it is for. The address is forgotten with it. @returns whether it was open */
  use(id: InvitationId, memberId: MemberId, at: Date): Promise<boolean>;
  /** Addresses of who did not come in time. */
  forgetExpired(at: Date): Promise<void>;
}
