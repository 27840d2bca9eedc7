import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import type { SignOnProtocol, SignOnProtocols } from '#application/site/sign-on/protocol.port';
import { ProviderNotFound } from '#domain/site/sign-on/provider.errors';
import type { OidcProtocol } from './oidc-protocol.ts';

export class ProtocolsByKind implements SignOnProtocols {
  constructor(private readonly oidc: OidcProtocol) {}

  of(kind: KnownProvider['kind']): SignOnProtocol {
    if (kind === 'oidc') return this.oidc;
    throw new ProviderNotFound();
  }
}
