import type { Sessions } from '#domain/community/accounts/accounts.port';
import type { Secrets } from '../../shared/ports.ts';

export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly secrets: Secrets,
  ) {}

  /** @param command.secret from the cookie; one that is not known ends nothing */
  async execute(command: { readonly secret: string }): Promise<void> {
    await this.sessions.endByHash(this.secrets.hash(command.secret));
  }
}
