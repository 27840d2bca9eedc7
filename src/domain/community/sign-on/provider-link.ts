import { DomainError } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';

export type ProviderLinkId = Id<'ProviderLink'>;

/** That a member is who a provider calls by that name. The two together are the only thing that says so: never an address. */
export interface ProviderLink {
  readonly id: ProviderLinkId;
  readonly memberId: MemberId;
  readonly providerId: string;
  readonly subject: string;
  /** Role and groups that came from there the last time. */
  readonly given: { readonly role: string | null; readonly groups: readonly string[] };
  readonly linkedAt: Date;
  readonly lastUsedAt: Date;
}

export const NOTHING_GIVEN: ProviderLink['given'] = { role: null, groups: [] };

export class ProviderLinkNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.provider-link-not-found';
  constructor() {
    super('No such link');
  }
}

/** Whoever the provider means has an account here already. */
export class ProviderLinkTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.provider-link-taken';
  constructor() {
    super('Somebody is linked to this already');
  }
}

/** Whoever opened it may not be who owns its address: a link would outlive the owner's coming. */
export class ConfirmBeforeLinking extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.confirm-before-linking';
  constructor() {
    super('The address of the account is not confirmed');
  }
}

/** The account asks for more than its password: its owner signs in, and links it from there. */
export class LinkOnceSignedIn extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.link-once-signed-in';
  constructor() {
    super('The account asks for a second factor');
  }
}

/** Another person of that provider is linked to the account: its owner signs in as before, and links it from there. */
export class LinkedToAnother extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.linked-to-another';
  constructor() {
    super('The account is linked to another name of the provider');
  }
}

/** Where members come in by a provider alone, a password is not enough to link the account: its mailbox is shown too. */
export class ShowAddressBeforeLinking extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.show-address-before-linking';
  constructor() {
    super('Nothing but a password shows that the account is theirs');
  }
}

/** Without it nobody could come in as them any more. */
export class LastWayIn extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.last-way-in';
  constructor() {
    super('This is the last way in');
  }
}

/** The organisation's provider is the only way in. */
export class SignInByProvider extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.sign-in-by-provider';
  constructor() {
    super('Sign in with the provider');
  }
}

/** Nobody new comes in this way. */
export class ProviderTakesNobody extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.provider-takes-nobody';
  constructor() {
    super('The provider makes no accounts');
  }
}

/** An account needs an address that is known to be its owner's. */
export class ProviderShowsNoAddress extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.provider-shows-no-address';
  constructor() {
    super('The provider shows no address');
  }
}

/** Whoever owns it has an account: its password links it. Told only to whom the provider shows the address to be. */
export class ProvidedAddressTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.provided-address-taken';
  constructor() {
    super('An account has this address');
  }
}

/** Whoever came back is not who sits here. */
export class SomebodyElse extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.somebody-else';
  constructor() {
    super('The provider names somebody else');
  }
}

/** Showed the provider who they are too long ago for what they are about to do. */
export class NotShownAnew extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.not-shown-anew';
  constructor() {
    super('Not shown anew');
  }
}

/** What the provider answered is kept no longer: the way in starts anew. */
export class SignOnGone extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.sign-on-gone';
  constructor() {
    super('The arrival is over');
  }
}

/** The provider said, since they set out, that this session of theirs is over. */
export class SignOnOver extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.sign-on-over';
  constructor() {
    super('The session with the provider is over');
  }
}

/** The provider was closed since they set out: what it said counts no more. */
export class SignOnClosed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.sign-on-closed';
  constructor() {
    super('The provider is closed');
  }
}
