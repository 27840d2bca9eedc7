import { Email } from '#domain/community/accounts/email';
import { InvitationNotFound } from '#domain/community/invitations/invitation';
import type { Clock, Sealing, UnitOfWork } from '../../shared/ports.ts';
import type { Invitations } from './invitations.port.ts';
import { readRefusal } from './refusal.links.ts';

/**
 * For whoever was invited by mail: nobody of the team can write to this address again from a list. The invitation that stands
 * open goes with it, and what is kept is a digest. Doing it twice changes nothing.
 */
export class RefuseInvitations {
  constructor(
    private readonly invitations: Invitations,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Whether the link was made here. */
  isLink(token: string): boolean {
    return readRefusal(this.sealing, token) !== null;
  }

  /** @throws InvitationNotFound where the link was not made here */
  async execute(token: string): Promise<void> {
    const email = readRefusal(this.sealing, token);
    if (email === null) throw new InvitationNotFound();
    const { key } = Email.of(email);
    await this.unitOfWork.run(() => this.invitations.refuse(key, this.clock.now()));
  }
}
