import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import type { SignOnProtocol, SignOnProtocols } from '#application/site/sign-on/protocol.port';
import type { OidcProtocol } from './oidc-protocol.ts';
import type { SamlProtocol } from './saml-protocol.ts';

export class ProtocolsByKind implements SignOnProtocols {
  constructor(
    private readonly oidc: OidcProtocol,
    private readonly saml: SamlProtocol,
  ) {}

  of(kind: KnownProvider['kind']): SignOnProtocol {
    return kind === 'oidc' ? this.oidc : this.saml;
  }

  metadata(slug: string): string {
    return this.saml.metadata(slug);
  }
}
