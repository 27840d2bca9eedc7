import type { AccountTokens } from '#domain/community/accounts/accounts.port';
import type { TokenPurpose } from '#domain/community/accounts/account-token';
import type { Clock, Secrets } from '../../shared/ports.ts';

/** Says of a link from a letter whether it would still work. Nothing is used up, and nothing is said of whom it is for. */
export class LookAtLink {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async execute({ token, purpose }: { token: string; purpose: TokenPurpose }): Promise<boolean> {
    return (await this.tokens.look(this.secrets.hash(token), purpose, this.clock.now())) !== null;
  }
}
