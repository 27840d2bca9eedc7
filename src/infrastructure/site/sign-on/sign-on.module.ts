import { ContainerModule } from 'inversify';
import { CONNECTED_SITES_API } from '#application/site/published/connected-sites.api';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SINGLE_LOGOUT_API } from '#application/site/published/single-logout.api';
import type { Attempts } from '#application/site/sign-on/attempts.port';
import { ConnectedSitesDoor } from '#application/site/sign-on/connected-sites.door';
import type {
  ConnectedSitesDeskQuery,
  KnownSitesQuery,
} from '#application/site/sign-on/connected-sites.query';
import type { KnownProvidersQuery } from '#application/site/sign-on/known-providers.query';
import type { MetadataReader } from '#application/site/sign-on/metadata-reader.port';
import type { SignOnProtocols } from '#application/site/sign-on/protocol.port';
import { RenewSiteSecret } from '#application/site/sign-on/renew-site-secret';
import { SaveConnectedSite } from '#application/site/sign-on/save-connected-site';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { SetFactorRule } from '#application/site/sign-on/set-factor-rule';
import type { FactorRules } from '#application/site/sign-on/factor-rule.port';
import { SignOnDoor } from '#application/site/sign-on/sign-on.door';
import { SingleLogoutDoor } from '#application/site/sign-on/single-logout.door';
import type { SigningPairs } from '#application/site/sign-on/signing-pairs.port';
import type { SingleLogout } from '#application/site/sign-on/single-logout.port';
import type { SignedPayloads } from '#application/site/sign-on/signed-payloads.port';
import type { SignOnDeskQuery } from '#application/site/sign-on/sign-on-desk.query';
import { token } from '#application/shared/token';
import type { ConnectedSites } from '#domain/site/sign-on/connected-sites.port';
import type { SignOnProviders } from '#domain/site/sign-on/providers.port';
import {
  ACTS,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  SEALING,
  SECRETS,
  SQL,
  WAYS_OUT,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlConnectedSites } from './connected-sites.sql.ts';
import { DiscoursePayloads } from './discourse-payloads.ts';
import { DiscourseProtocol } from './discourse-protocol.ts';
import { OidcProtocol } from './oidc-protocol.ts';
import { PostgresConnectedSites } from './postgres-connected-sites.ts';
import { PostgresSignOnProviders } from './postgres-sign-on-providers.ts';
import { SamlLogout } from './saml-logout.ts';
import { SamlParty } from './saml-party.ts';
import { SamlProtocol } from './saml-protocol.ts';
import { X509SigningPairs } from './x509-signing-pairs.ts';
import { XmlMetadata } from './xml-metadata.ts';
import { SqlAttempts, SqlFactorRules, SqlKnownProviders, SqlSignOnDesk } from './sign-on.sql.ts';
import { ProtocolsByKind } from './protocols-by-kind.ts';

const PROVIDERS = token<SignOnProviders>('SignOnProviders');
const KNOWN_PROVIDERS = token<KnownProvidersQuery>('KnownProvidersQuery');
export const ATTEMPTS = token<Attempts>('SignOnAttempts');
const OIDC = token<OidcProtocol>('OidcProtocol');
const SAML = token<SamlProtocol>('SamlProtocol');
const PARTY = token<SamlParty>('SamlParty');
const LOGOUT = token<SingleLogout>('SingleLogout');
const DISCOURSE = token<DiscourseProtocol>('DiscourseProtocol');
const PROTOCOLS = token<SignOnProtocols>('SignOnProtocols');
const PAIRS = token<SigningPairs>('SigningPairs');
const METADATA = token<MetadataReader>('MetadataReader');
/** Also for the catalogue of settings. */
export const FACTOR_RULES = token<FactorRules>('FactorRules');
const SITES = token<ConnectedSites>('ConnectedSites');
const KNOWN_SITES = token<KnownSitesQuery>('KnownSitesQuery');
const SIGNED_PAYLOADS = token<SignedPayloads>('SignedPayloads');
export const CONNECTED_SITES_DESK = token<ConnectedSitesDeskQuery>('ConnectedSitesDeskQuery');
export const SIGN_ON_DESK = token<SignOnDeskQuery>('SignOnDeskQuery');

export const signOnModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(PROVIDERS, PostgresSignOnProviders, [ENTITY_MANAGER]);
  adapter(KNOWN_PROVIDERS, SqlKnownProviders, [SQL]);
  adapter(ATTEMPTS, SqlAttempts, [SQL]);
  adapter(SIGN_ON_DESK, SqlSignOnDesk, [SQL]);
  adapter(OIDC, OidcProtocol, [WAYS_OUT, SEALING, CLOCK, PUBLIC_URL]);
  adapter(PARTY, SamlParty, [SEALING, PUBLIC_URL]);
  adapter(SAML, SamlProtocol, [PARTY, CLOCK]);
  adapter(LOGOUT, SamlLogout, [PARTY, CLOCK]);
  adapter(DISCOURSE, DiscourseProtocol, [SEALING, PUBLIC_URL]);
  adapter(PROTOCOLS, ProtocolsByKind, [OIDC, SAML, DISCOURSE]);
  adapter(METADATA, XmlMetadata, []);
  adapter(FACTOR_RULES, SqlFactorRules, [SQL, CHANGES]);
  adapter(SIGN_ON_API, SignOnDoor, [
    KNOWN_PROVIDERS,
    PROTOCOLS,
    ATTEMPTS,
    FACTOR_RULES,
    SEALING,
    SECRETS,
    CLOCK,
  ]);
  adapter(SINGLE_LOGOUT_API, SingleLogoutDoor, [KNOWN_PROVIDERS, LOGOUT, ATTEMPTS, SECRETS, CLOCK]);
  useCase(SetFactorRule, [FACTOR_RULES, ACTS, CLOCK]);
  adapter(SITES, PostgresConnectedSites, [ENTITY_MANAGER]);
  adapter(KNOWN_SITES, SqlConnectedSites, [SQL]);
  adapter(CONNECTED_SITES_DESK, SqlConnectedSites, [SQL]);
  adapter(SIGNED_PAYLOADS, DiscoursePayloads, []);
  adapter(CONNECTED_SITES_API, ConnectedSitesDoor, [KNOWN_SITES, SIGNED_PAYLOADS, SEALING]);
  useCase(SaveConnectedSite, [SITES, SEALING, ACTS, IDS, SECRETS, CLOCK]);
  useCase(RenewSiteSecret, [SITES, SEALING, ACTS, SECRETS, CLOCK]);
  adapter(PAIRS, X509SigningPairs, [CLOCK, PUBLIC_URL]);
  useCase(SaveProvider, [PROVIDERS, METADATA, PAIRS, SEALING, ACTS, IDS, CLOCK]);
});
