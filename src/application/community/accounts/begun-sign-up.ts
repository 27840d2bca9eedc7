import type { AccountTokens } from '#domain/community/accounts/accounts.port';
import type { Clock, Secrets } from '../../shared/ports.ts';
import type { CredentialsQuery } from './credentials.query.ts';

/**
 * Says to whoever came by a letter about the password what waits there for a confirmation: it is said anew with the password.
 * Null where nothing waits, and for a link that serves no more.
 */
export class BegunSignUp {
  constructor(
    private readonly tokens: AccountTokens,
    private readonly credentials: CredentialsQuery,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async execute({ token }: { readonly token: string }): Promise<{ readonly pseudonym: string } | null> {
    const link = await this.tokens.look(this.secrets.hash(token), 'reset-password', this.clock.now());
    const known = link && (await this.credentials.ofMember(link.memberId));
    return known?.status === 'pending' ? { pseudonym: known.pseudonym } : null;
  }
}
