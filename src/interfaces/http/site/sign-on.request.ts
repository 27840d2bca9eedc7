import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  ACR_MODES,
  CLIENT_AUTHS,
  EMAIL_TRUSTS,
  FACTOR_MODES,
  PROVIDER_KINDS,
  SITE_LIMITS,
} from '#application/site/limits';
import { AsTyped, Branches, CalendarDay, Text, together, Version } from '../fields.request.ts';
import { asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import { Meaning } from '../meaning.ts';

const LIMITS = SITE_LIMITS.provider;

/** A box that is left empty is not sent at all. */
const Box = () => together(Transform(asYesOrNo), IsBoolean());
const oneOf = (choices: readonly string[]) => IsIn(choices);

/** A sign-on provider, as the back office describes it. */
export class ProviderRequest {
  @oneOf(PROVIDER_KINDS)
  kind: (typeof PROVIDER_KINDS)[number] = 'oidc';

  @Text(LIMITS.slug)
  slug = '';

  @Text(LIMITS.label)
  labelFr!: string;

  @Text(LIMITS.label)
  labelEn!: string;

  @Text(LIMITS.address)
  issuer = '';

  @Text(LIMITS.clientId)
  clientId = '';

  /** Empty leaves the one that stands. */
  @AsTyped(LIMITS.secret)
  secret = '';

  @oneOf(CLIENT_AUTHS)
  auth = 'post';

  @Text(LIMITS.scopes)
  scopes = '';

  @Box()
  usesPkce = false;

  @Box()
  asksUserinfo = false;

  @Box()
  signedUserinfo = false;

  @oneOf(ACR_MODES)
  acrMode = 'none';

  @Text(LIMITS.acr)
  acrValues = '';

  /** Of a DiscourseConnect provider: where people are sent. */
  @Text(LIMITS.address)
  address = '';

  /** Of a SAML provider: what it publishes of itself. */
  @AsTyped(LIMITS.metadata)
  metadata = '';

  @Box()
  isOpen = false;

  /** Opened although nobody came through it to try it. */
  @Box()
  untried = false;

  @Box()
  takesNew = false;

  @oneOf(EMAIL_TRUSTS)
  emailTrust = 'claim';

  /** Domains, a space between; empty for what its kind comes to. */
  @Text(LIMITS.emailDomains)
  emailDomains = '';

  @Box()
  isOnlyWay = false;

  @Box()
  identifies = false;

  @Box()
  logsOut = false;

  @Box()
  trustsFactor = false;

  @AsTyped(LIMITS.rules)
  rules = '';
}

/** A provider as it was asked for; what was refused for its shape stands there as in a form that nobody filled in. */
export const providerAsked = (input: Partial<ProviderRequest>) => ({
  ...new ProviderRequest(),
  labelFr: '',
  labelEn: '',
  ...input,
});

/** The same of one that is there already. */
export class ChangeProviderRequest extends ProviderRequest {
  @Version()
  version!: number;
}

/** Who may, and who has to, show more than a password. */
export class FactorRuleRequest {
  @oneOf(FACTOR_MODES)
  mode!: (typeof FACTOR_MODES)[number];

  /** A day; empty for at once. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  from?: string;
}

/** Claims that somebody typed, to see what would become of them. */
export class TryClaimsRequest {
  @AsTyped({ max: 8000 })
  claims!: string;
}

/** Out to a provider, to link the account of who posts it. */
export class LinkProviderRequest {
  @IsIn(['lier'])
  pour!: 'lier';
}

export class UnlinkProviderRequest {
  @IsUUID()
  id!: string;
}

/** Between what a provider said and an account: one that is there already, or one that is made. */
export class ProvidedAccountRequest {
  @IsIn(['make', 'link'])
  act!: 'make' | 'link';

  @IsOptional()
  @Text({ max: 60 })
  pseudonym?: string;

  @IsOptional()
  @Branches()
  branches?: string[];

  @IsOptional()
  @Text({ max: 320 })
  email?: string;

  @IsOptional()
  @AsTyped({ max: 200 })
  password?: string;

  @IsOptional()
  @Text({ max: 20 })
  charter?: string;
}

/** What a DiscourseConnect provider says of somebody, as it would in a browser. */
export class SyncSignOnRequest {
  @Meaning('Name of the provider in addresses.')
  @Text(LIMITS.slug)
  provider!: string;

  @Meaning('The payload as DiscourseConnect has it, in base64.')
  @AsTyped({ max: 16_384 })
  sso!: string;

  @Meaning('Its signature, in hexadecimal.')
  @AsTyped({ max: 64 })
  sig!: string;
}
