import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import type { SignedPayload } from '#application/site/sign-on/signed-payloads.port';
import type { SignOnProtocol, SignOnProtocols, Testimony } from '#application/site/sign-on/protocol.port';
import type { DiscourseProtocol } from './discourse-protocol.ts';
import type { OidcProtocol } from './oidc-protocol.ts';
import type { SamlProtocol } from './saml-protocol.ts';

export class ProtocolsByKind implements SignOnProtocols {
  constructor(
    private readonly oidc: OidcProtocol,
    private readonly saml: SamlProtocol,
    private readonly discourse: DiscourseProtocol,
  ) {}

  of(kind: KnownProvider['kind']): SignOnProtocol {
    return { oidc: this.oidc, saml: this.saml, discourse: this.discourse }[kind];
  }

  judgeUnasked(provider: KnownProvider, payload: SignedPayload): Testimony {
    return this.discourse.judgeUnasked(provider, payload);
  }

  metadata(provider: KnownProvider): string {
    return this.saml.metadata(provider);
  }
}
