import { ContainerModule } from 'inversify';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import type { Attempts } from '#application/site/sign-on/attempts.port';
import type { KnownProvidersQuery } from '#application/site/sign-on/known-providers.query';
import type { MetadataReader } from '#application/site/sign-on/metadata-reader.port';
import type { SignOnProtocols } from '#application/site/sign-on/protocol.port';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { SetFactorRule } from '#application/site/sign-on/set-factor-rule';
import type { FactorRules } from '#application/site/sign-on/factor-rule.port';
import { SignOnDoor } from '#application/site/sign-on/sign-on.door';
import type { SignOnDeskQuery } from '#application/site/sign-on/sign-on-desk.query';
import { AuditedActs } from '#application/shared/audit-log';
import { token } from '#application/shared/token';
import type { SignOnProviders } from '#domain/site/sign-on/providers.port';
import {
  AUDIT_LOG,
  CHANGES,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  SEALING,
  SECRETS,
  SQL,
  UNIT_OF_WORK,
  WAYS_OUT,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { DiscourseProtocol } from './discourse-protocol.ts';
import { OidcProtocol } from './oidc-protocol.ts';
import { PostgresSignOnProviders } from './postgres-sign-on-providers.ts';
import { SamlProtocol } from './saml-protocol.ts';
import { XmlMetadata } from './xml-metadata.ts';
import { SqlAttempts, SqlFactorRules, SqlKnownProviders, SqlSignOnDesk } from './sign-on.sql.ts';
import { ProtocolsByKind } from './protocols-by-kind.ts';

const PROVIDERS = token<SignOnProviders>('SignOnProviders');
const KNOWN_PROVIDERS = token<KnownProvidersQuery>('KnownProvidersQuery');
export const ATTEMPTS = token<Attempts>('SignOnAttempts');
const OIDC = token<OidcProtocol>('OidcProtocol');
const SAML = token<SamlProtocol>('SamlProtocol');
const DISCOURSE = token<DiscourseProtocol>('DiscourseProtocol');
const PROTOCOLS = token<SignOnProtocols>('SignOnProtocols');
const METADATA = token<MetadataReader>('MetadataReader');
const FACTOR_RULES = token<FactorRules>('FactorRules');
const ACTS = token<AuditedActs>('SignOnAuditedActs');
export const SIGN_ON_DESK = token<SignOnDeskQuery>('SignOnDeskQuery');

export const signOnModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(PROVIDERS, PostgresSignOnProviders, [ENTITY_MANAGER]);
  adapter(KNOWN_PROVIDERS, SqlKnownProviders, [SQL]);
  adapter(ATTEMPTS, SqlAttempts, [SQL]);
  adapter(SIGN_ON_DESK, SqlSignOnDesk, [SQL]);
  adapter(OIDC, OidcProtocol, [WAYS_OUT, SEALING, CLOCK, PUBLIC_URL]);
  adapter(SAML, SamlProtocol, [CLOCK, PUBLIC_URL]);
  adapter(DISCOURSE, DiscourseProtocol, [SEALING, PUBLIC_URL]);
  adapter(PROTOCOLS, ProtocolsByKind, [OIDC, SAML, DISCOURSE]);
  adapter(METADATA, XmlMetadata, []);
  adapter(FACTOR_RULES, SqlFactorRules, [SQL, CHANGES]);
  adapter(SIGN_ON_API, SignOnDoor, [
    ...([KNOWN_PROVIDERS, PROTOCOLS, ATTEMPTS, FACTOR_RULES, SEALING, SECRETS, CLOCK] as const),
  ]);
  adapter(ACTS, AuditedActs, [AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
  useCase(SetFactorRule, [FACTOR_RULES, ACTS, CLOCK]);
  useCase(SaveProvider, [PROVIDERS, METADATA, SEALING, ACTS, IDS, CLOCK]);
});
