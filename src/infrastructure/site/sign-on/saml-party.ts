import type { SAML, SamlConfig } from '@node-saml/node-saml';
import type { Sealing } from '#application/shared/ports';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import { secretSealOf } from '#application/site/sign-on/sign-on.door';
import type { SamlSettings } from '#domain/site/sign-on/provider';
import { samlLibrary } from './saml-library.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** How far clocks may be apart. */
export const SKEW_MS = 30 * SECOND_MS;
/** For how long a message may be shown, whatever it says itself. */
export const SHOWN_FOR_MS = 5 * MINUTE_MS;

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

export const samlSettingsOf = ({ settings }: KnownProvider): SamlSettings => settings as SamlSettings;

/** The library without its word on answers to a sign-out: what a provider could not do is heard too, and judged here. */
const hearingSaml = (): typeof SAML =>
  (hearing ??= class HearingSaml extends samlLibrary().SAML {
    protected override async verifyLogoutResponse(): Promise<void> {}
  });
let hearing: typeof SAML | undefined;

/** This site as one of the two parties of SAML: what it is called by each provider, where it is met, what it signs with. */
export class SamlParty {
  /** @param publicUrl without a slash at its end */
  constructor(
    private readonly sealing: Sealing,
    private readonly publicUrl: string,
  ) {}

  entityId(slug: string): string {
    return `${this.base(slug)}/metadonnees`;
  }

  assertionsAt(slug: string): string {
    return `${this.base(slug)}/assertion`;
  }

  logoutAt(slug: string): string {
    return `${this.base(slug)}/deconnexion-unique`;
  }

  /** The library, for one exchange with that provider. */
  towards(provider: KnownProvider, exchange: Partial<SamlConfig>): SAML {
    const { entityId, signOnUrl, certificates } = samlSettingsOf(provider);
    const { slug } = provider;
    const HearingSaml = hearingSaml();
    return new HearingSaml({
      idpCert: [...certificates],
      issuer: this.entityId(slug),
      callbackUrl: this.assertionsAt(slug),
      entryPoint: signOnUrl,
      idpIssuer: entityId,
      audience: this.entityId(slug),
      identifierFormat: null,
      disableRequestedAuthnContext: true,
      acceptedClockSkewMs: SKEW_MS,
      ...this.own(provider),
      ...exchange,
    });
  }

  /** What the provider has to know of this site. */
  metadata(provider: KnownProvider): string {
    const { slug } = provider;
    const { publicCert, ...own } = this.own(provider);
    const logoutAt = this.logoutAt(slug);
    const xml = samlLibrary().generateServiceProviderMetadata({
      issuer: this.entityId(slug),
      callbackUrl: this.assertionsAt(slug),
      logoutCallbackUrl: logoutAt,
      identifierFormat: null,
      wantAssertionsSigned: true,
      ...own,
      ...(publicCert !== undefined && { publicCerts: publicCert }),
    });
    // The library knows one way of being told of the end of a session, and this site two.
    return xml.replace(
      /<SingleLogoutService /,
      `<SingleLogoutService Binding="${REDIRECT}" Location="${logoutAt}"/>\n    $&`,
    );
  }

  private base(slug: string): string {
    return `${this.publicUrl}/connexion/avec/${slug}`;
  }

  /** Nothing for a provider that was added before there was a pair of keys for each. */
  private own(provider: KnownProvider): OwnPair | Partial<OwnPair> {
    const { ownCertificate } = samlSettingsOf(provider);
    if (ownCertificate === undefined || provider.sealedSecret === null) return {};
    return {
      privateKey: this.sealing.open(provider.sealedSecret, secretSealOf(provider.id)),
      publicCert: ownCertificate,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
    };
  }
}

interface OwnPair {
  readonly privateKey: string;
  readonly publicCert: string;
  readonly signatureAlgorithm: 'sha256';
  readonly digestAlgorithm: string;
}
