import { ConfirmBeforeLinking } from '#domain/community/sign-on/provider-link';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { MemberId } from '#domain/shared/id';
import type { KeptSecret, SignOnApi, SignOnPurpose } from '../../site/published/sign-on.api.ts';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Throttle } from '../../shared/ports.ts';
import type { CredentialsQuery } from '../accounts/credentials.query.ts';
import { SIGN_ON_PER_NETWORK } from './sign-on.rules.ts';

interface BeginSignOnCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly slug: string;
  readonly purpose: SignOnPurpose;
  readonly returnTo: string;
  readonly network: string;
}

/** Somebody sets out for a provider, and will come back to the same browser. */
export class BeginSignOn {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly credentials: CredentialsQuery,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws ProviderNotFound, ProviderUnreachable, SignOnRefused, TooManyTries, NotAllowed, IdentityNotConfirmed, ConfirmBeforeLinking */
  async execute(command: BeginSignOnCommand): Promise<KeptSecret & { readonly leaveTo: string }> {
    const { actor, session, slug, purpose, returnTo, network } = command;
    if (purpose === 'try') actor.mustBeAllowed('sign-on.manage');
    if (purpose === 'link') mustBeFresh(session, this.clock.now());
    const memberId = purpose === 'sign-in' ? null : actor.mustBeMember();
    if (purpose === 'link') await this.mustBeConfirmed(actor.mustBeMember());
    await hitByNetwork(this.throttle, SIGN_ON_PER_NETWORK, network);
    return this.signOn.begin({ slug, purpose, memberId, returnTo });
  }

  private async mustBeConfirmed(memberId: MemberId): Promise<void> {
    const known = await this.credentials.ofMember(memberId);
    if (!known || known.status === 'pending') throw new ConfirmBeforeLinking();
  }
}
