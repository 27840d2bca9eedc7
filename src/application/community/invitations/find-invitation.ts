import type { Clock, Secrets } from '../../shared/ports.ts';
import type { Invitations, OpenInvitation } from './invitations.port.ts';

/** What whoever holds the secret is shown. */
export class FindInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Null for what is used up, closed, too old, or never was. */
  execute(secret: string): Promise<OpenInvitation | null> {
    return this.invitations.find(secret, this.secrets.hash(secret), this.clock.now());
  }
}
