import type { Claims } from '#domain/site/sign-on/claim-rules';
import type { SignedPayload } from './signed-payloads.port.ts';
import type { KnownProvider } from './known-providers.query.ts';

/** What a protocol has to remember between asking and being answered. */
export type Kept = Readonly<Record<string, string>>;

/** What a provider said of somebody, once its word was judged. */
export interface Testimony {
  readonly subject: string;
  readonly sid: string | null;
  readonly claims: Claims;
  readonly authenticatedAt: Date | null;
  /** When it named them at the earliest, by its own clock; null where nothing shows that. Of a session that it names: when it said so. */
  readonly saidAt: Date | null;
  /** What it wants to be shown when its session is to end too. */
  readonly idToken: string | null;
  /** What the word is called, where the protocol wants each to be heard once, and until when that is looked at. */
  readonly once?: { readonly key: string; readonly until: Date };
}

/** Where a browser ends its session with a provider. */
export interface Farewell {
  readonly url: string;
  /** Id that the provider's answer will name, where it gives one that is judged. */
  readonly awaits?: string;
}

/** One way of asking a provider who somebody is. Whatever does not hold is `SignOnRefused`, with a reason for the log. */
export interface SignOnProtocol {
  /**
   * @param asked.state ties the answer to the browser
   * @param asked.anew somebody is to show again who they are
   * @throws ProviderUnreachable
   */
  ask(provider: KnownProvider, asked: { state: string; anew: boolean }): Promise<{ url: string; kept: Kept }>;
  /** @throws SignOnRefused, SignOnDeclined, ProviderUnreachable */
  judge(provider: KnownProvider, kept: Kept, answer: string): Promise<Testimony>;
  /** @throws ProviderUnreachable */
  farewell(provider: KnownProvider, idToken: string | null, state: string): Promise<Farewell | null>;
  /** @throws SignOnRefused, ProviderUnreachable */
  judgeNotice(
    provider: KnownProvider,
    notice: string,
  ): Promise<{ id: string; subject: string | null; sid: string | null; saidAt: Date; expiresAt: Date }>;
}

export interface SignOnProtocols {
  /** What a SAML provider has to know of this site. */
  metadata(provider: KnownProvider): string;
  /** What a DiscourseConnect provider says by itself. @throws SignOnRefused */
  judgeUnasked(provider: KnownProvider, payload: SignedPayload): Testimony;
  of(kind: KnownProvider['kind']): SignOnProtocol;
}
