import { token } from '../../shared/token.ts';

/** A way in, as the sign-in page shows it. */
export interface SignOnButton {
  readonly providerId: string;
  readonly slug: string;
  readonly labels: { readonly fr: string; readonly en: string };
  /** May say again who sits there, before a sensitive act. */
  readonly identifies: boolean;
}

/** What a provider was asked for. */
export type SignOnPurpose = 'sign-in' | 'link' | 'confirm' | 'try';

/** Who somebody is, as a provider says it and the rules of the organisation read it. */
export interface Attested {
  readonly providerId: string;
  readonly slug: string;
  /** What the provider calls them: with its own id the one thing they are known by. */
  readonly subject: string;
  /** Of their session with the provider. */
  readonly sid: string | null;
  readonly email: string | null;
  /** The provider shows that the address is theirs, and is believed. */
  readonly isEmailTrusted: boolean;
  /** And its domain is one that the organisation leaves to that provider. */
  readonly isEmailItsOwn: boolean;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly role: string | null;
  readonly groups: readonly string[];
  readonly branches: readonly string[];
  /** When they last showed the provider who they are, where it is believed about that; ISO 8601, UTC. */
  readonly authenticatedAt: string | null;
  /** When the provider named them at the earliest, by its own clock; ISO 8601, UTC. Null where nothing shows that, and of what was held before it was kept. */
  readonly saidAt: string | null;
  readonly sealedIdToken: string | null;
  /** What the provider asked beside a password counts here. */
  readonly isFactorTrusted: boolean;
}

/** What the organisation asks beside a password. */
export interface AskedBesidePassword {
  /** off: nobody sets anything up · offered: who wants to · staff: who works for the organisation has to */
  readonly mode: 'off' | 'offered' | 'staff';
  /** From when on staff have to; null at once. */
  readonly from: Date | null;
}

export interface Arrival {
  readonly purpose: SignOnPurpose;
  /** Who began it, where somebody was signed in. */
  readonly memberId: string | null;
  readonly returnTo: string;
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  readonly attested: Attested;
  readonly takesNew: boolean;
  /** What the way in is called. */
  readonly labels: SignOnButton['labels'];
}

/** What a browser keeps meanwhile. */
export interface KeptSecret {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** What a provider said is over. */
export interface SessionsOver {
  readonly providerId: string;
  /** Null where it names a session alone. */
  readonly subject: string | null;
  /** Of sessions with the provider; none for all of that person. */
  readonly sids: readonly string[];
  /** By the clock of the provider. */
  readonly saidAt: Date;
  /** What the notice is known by, for as long as it holds. */
  readonly once: { readonly key: string; readonly until: Date };
}

/** What the rules of a provider give to anybody at all. */
export interface MayGive {
  readonly roles: readonly string[];
  /** Slugs. */
  readonly groups: readonly string[];
}

/** Ways in that somebody else keeps. */
export interface SignOnApi {
  /** Those that are open, in their order. */
  buttons(): Promise<readonly SignOnButton[]>;
  /** Whether nobody but administrators signs in by password. */
  isOnlyWay(): Promise<boolean>;
  besidePassword(): Promise<AskedBesidePassword>;
  /** Nothing where there is no such provider. */
  mayGive(providerId: string): Promise<MayGive>;
  /** @throws ProviderNotFound, ProviderUnreachable */
  begin(asked: {
    readonly slug: string;
    readonly purpose: SignOnPurpose;
    readonly memberId: string | null;
    readonly returnTo: string;
  }): Promise<KeptSecret & { readonly leaveTo: string }>;
  /**
   * Judges what the provider answered. Whatever comes of it, the same answer is never judged twice.
   * @param answer query of the address that the browser came back to
   * @throws ProviderNotFound, SignOnUnknown, SignOnRefused, SignOnDeclined, ProviderUnreachable
   */
  arrive(asked: {
    readonly slug: string;
    readonly secret: string;
    readonly answer: string;
  }): Promise<Arrival>;
  /**
   * Takes what another site posted, which no cookie comes with: the browser is sent on to show its own.
   * @returns what that browser has to bring along, so that no other one gets what was said of it
   * @throws ProviderNotFound, SignOnUnknown
   */
  receive(posted: {
    readonly slug: string;
    readonly state: string;
    readonly answer: string;
  }): Promise<string>;
  /** What a SAML provider has to know of this site. @throws ProviderNotFound */
  metadata(slug: string): Promise<string>;
  /**
   * What claims would be read as, had the provider said them: for who tries its rules.
   * @param claims as JSON, with `sub`
   * @throws ProviderNotFound, InvalidValue beside `claims`
   */
  suppose(slug: string, claims: string): Promise<Pick<Arrival, 'attested' | 'takesNew'>>;
  /**
   * What a provider says of somebody by itself, without a browser.
   * @throws ProviderNotFound, SignOnRefused
   */
  attest(slug: string, payload: { readonly sso: string; readonly sig: string }): Promise<Attested>;
  /** Keeps an arrival for the browser while somebody chooses what becomes of it. */
  hold(arrival: Arrival): Promise<KeptSecret>;
  /** An arrival that is held; null once it is over. */
  held(slug: string, secret: string): Promise<Arrival | null>;
  /** The same by the hash of the secret; null also where its provider is closed. */
  heldHashed(slug: string, hash: string): Promise<Arrival | null>;
  /** Uses it up, within a unit of work. @throws SignOnUnknown */
  release(slug: string, secret: string): Promise<Arrival>;
  /** The same by the hash of the secret; null once it is over, or its provider closed. */
  releaseHashed(slug: string, hash: string): Promise<Arrival | null>;
  /** For who signs out and may end their session with the provider too; null where that one is not asked to. */
  farewell(asked: {
    readonly providerId: string;
    readonly sealedIdToken: string | null;
  }): Promise<(KeptSecret & { readonly slug: string }) | null>;
  /** Where a browser ends its session with the provider, told once. @throws SignOnUnknown */
  lastWord(slug: string, secret: string): Promise<string>;
  /**
   * Judges a notice that somebody's session with a provider is over.
   * @throws ProviderNotFound, SignOnRefused, ProviderUnreachable
   */
  loggedOut(slug: string, notice: string): Promise<SessionsOver>;
  /** Within the unit of work that acts on it: the same is never heard twice, and what nobody acted on was not heard. @throws SignOnRefused */
  hear(over: SessionsOver): Promise<void>;
  /**
   * Why they come in no more by what the provider said of them; null where they do. `closed`: all that comes of a closed one is over ·
   * `said`: since they set out the provider said that the session in whose name they come is over. Of a word that does not name it the
   * later one counts, by the provider's own clock: whoever it named again since is not over.
   * Within the unit of work that lets them in.
   */
  whyOver(came: Pick<Arrival, 'attested' | 'begunAt'>): Promise<'closed' | 'said' | null>;
  /** Within the unit of work that acts on what it said without anybody's coming in. @throws ProviderNotFound */
  mustBeOpen(providerId: string): Promise<void>;
}
export const SIGN_ON_API = token<SignOnApi>('SignOnApi');
