import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { type FieldProblem, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';
import { claimRulesOf, RULES_MAX } from './claim-rules.ts';
import { ProviderClosed, ProviderRulesChanged } from './provider.facts.ts';

export type ProviderId = Id<'SignOnProvider'>;

export const PROVIDER_KINDS = ['oidc', 'saml', 'discourse'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** How the client shows its secret. */
export const CLIENT_AUTHS = ['post', 'basic'] as const;
/** How a level of assurance is asked for. */
export const ACR_MODES = ['none', 'acr_values', 'claims'] as const;
/** When an e-mail address that the provider tells is believed: what it says of it, always, or never. */
export const EMAIL_TRUSTS = ['claim', 'always', 'never'] as const;

export const PROVIDER_LIMITS = {
  slug: { min: 2, max: 40 },
  label: { min: 2, max: 60 },
  address: { min: 0, max: 500 },
  clientId: { min: 0, max: 200 },
  secret: { min: 0, max: 500 },
  /** Of what two sites share: whoever sees one answer may try secrets at home, as fast as their machine goes. */
  sharedSecret: { min: 24, max: 500 },
  scopes: { min: 0, max: 200 },
  emailDomains: { min: 0, max: 500 },
  acr: { min: 0, max: 300 },
  metadata: { min: 0, max: 60_000 },
  rules: { max: RULES_MAX.text },
} as const;

/** Of an OpenID provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly auth: (typeof CLIENT_AUTHS)[number];
  readonly scopes: string;
  readonly usesPkce: boolean;
  readonly asksUserinfo: boolean;
  /** What it tells beside the token counts only where its keys signed it for us; not there for however it tells it. */
  readonly signedUserinfo?: boolean;
  readonly acrMode: (typeof ACR_MODES)[number];
  /** Any one of these is enough; none for whatever the provider does. */
  readonly acrValues: readonly string[];
}

/** Of a SAML identity provider, as its metadata says. */
export interface SamlSettings {
  readonly entityId: string;
  readonly signOnUrl: string;
  /** PEM bodies without armour; several while one is replaced by another. */
  readonly certificates: readonly string[];
  /** Where it is asked by a redirect to end its session, and answered when it asks; not there where it takes neither. */
  readonly signOut?: { readonly asked: string; readonly answered: string };
  /** PEM body of what we sign with, towards this provider alone; its key is the sealed secret. */
  readonly ownCertificate?: string;
}

/** Of a site that answers as DiscourseConnect does. */
export interface DiscourseSettings {
  /** Where people are sent. */
  readonly address: string;
}

export type ProviderSettings = OidcSettings | SamlSettings | DiscourseSettings;

/** A provider as somebody typed it. */
export interface ProviderText {
  readonly labelFr: string;
  readonly labelEn: string;
  readonly isOpen: boolean;
  /** It may be open although nobody came through it as it is asked now: who opens it may have no account there. */
  readonly untried?: boolean;
  /** People who have no account here may make one. */
  readonly takesNew: boolean;
  readonly emailTrust: string;
  /** Of whose addresses its word is taken; empty for whatever its kind comes to, see `vouchesFor`. */
  readonly emailDomains: string;
  /** Nobody signs in by password any more, but administrators. */
  readonly isOnlyWay: boolean;
  /** May say again who sits there, before a sensitive act. */
  readonly identifies: boolean;
  /** Is asked to end its own session too. */
  readonly logsOut: boolean;
  /** Asks for a second factor itself, so that none is asked here. */
  readonly trustsFactor: boolean;
  readonly rules: string;
}

export interface OidcText {
  readonly issuer: string;
  readonly clientId: string;
  readonly auth: string;
  readonly scopes: string;
  readonly usesPkce: boolean;
  readonly asksUserinfo: boolean;
  /** Asks for it too. */
  readonly signedUserinfo: boolean;
  readonly acrMode: string;
  readonly acrValues: string;
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/;
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/** Somebody else who says who people are, and how far they are believed. */
export class SignOnProvider extends AggregateRoot {
  private version = 1;
  /** When somebody came through it last, to try it as it is asked now; null as long as nobody did, or where that was before it was kept. */
  private triedAt: Date | null = null;

  private constructor(
    readonly id: ProviderId,
    readonly slug: string,
    readonly kind: ProviderKind,
    private labelFr: string,
    private labelEn: string,
    private isOpen: boolean,
    private takesNew: boolean,
    private emailTrust: (typeof EMAIL_TRUSTS)[number],
    private emailDomains: string,
    private isOnlyWay: boolean,
    private identifies: boolean,
    private logsOut: boolean,
    private trustsFactor: boolean,
    private rules: string,
    private settings: ProviderSettings,
    private sealedSecret: string | null,
    private readonly createdAt: Date,
  ) {
    super();
  }

  /**
   * Closed at first, whatever is asked: it is tried before anybody meets it.
   * @param p.settings null where they are among what is refused
   * @param p.refused what is refused already of what was typed
   * @throws NotAllowed, InvalidValue, InvalidValues
   */
  static add(p: {
    id: ProviderId;
    slug: string;
    kind: ProviderKind;
    by: Actor;
    text: ProviderText;
    settings: ProviderSettings | null;
    sealedSecret: string | null;
    at: Date;
    refused?: readonly FieldProblem[];
  }): SignOnProvider {
    p.by.mustBeAllowed('sign-on.manage');
    const { slug } = judgedTogether(
      { slug: () => slugOf(p.slug), text: () => judgedText(p.text) },
      p.refused,
    );
    const { settings } = p;
    if (settings === null) throw new InvalidValue('metadata', 'text.missing');
    const provider = new SignOnProvider(
      p.id,
      slug,
      p.kind,
      '',
      '',
      false,
      false,
      'never',
      '',
      false,
      false,
      false,
      false,
      '',
      settings,
      p.sealedSecret,
      p.at,
    );
    const closed = { ...p.text, isOpen: false };
    provider.describe(p.by, closed, settings, p.sealedSecret, p.at);
    return provider;
  }

  /** What it is, apart from what the organisation makes of it. */
  get said(): ProviderSettings {
    return this.settings;
  }

  /** @param version that its editor read @throws ChangedMeanwhile */
  mustStandAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile();
  }

  /**
   * Who it is never changes: its names for people stand for members here, and its secret is for nobody else.
   * @param said null leaves what stands
   * @param refused what is refused already of what was typed
   * @throws NotAllowed, InvalidValue, InvalidValues
   */
  describe(
    by: Actor,
    text: ProviderText,
    said: ProviderSettings | null,
    sealedSecret: string | null,
    at: Date,
    refused: readonly FieldProblem[] = [],
  ): void {
    by.mustBeAllowed('sign-on.manage');
    const settings = said ?? this.settings;
    const isAskedAnew = sealedSecret !== null || !isSameValue(settings, this.settings);
    const triedAt = isAskedAnew ? null : this.triedAt;
    const { judged } = judgedTogether(
      {
        judged: () => judgedText(text),
        same: () => mustBeSame(this.settings, settings),
        isOpen: () => this.mustBeTried(text, { triedAt, isAskedAnew }),
      },
      refused,
    );
    this.labelFr = judged.labelFr;
    this.labelEn = judged.labelEn;
    this.emailTrust = judged.emailTrust;
    this.emailDomains = judged.emailDomains;
    if (this.isOpen && !text.isOpen) this.record(new ProviderClosed(this.id, at));
    else if (this.rules !== judged.rules && this.rules !== '')
      this.record(new ProviderRulesChanged(this.id, at));
    this.rules = judged.rules;
    this.isOpen = text.isOpen;
    this.takesNew = text.takesNew;
    // A door that is shut cannot be the only one.
    this.isOnlyWay = text.isOnlyWay && text.isOpen;
    // DiscourseConnect knows no way to ask somebody again, nor to end what it began.
    this.identifies = text.identifies && this.kind !== 'discourse';
    this.logsOut = text.logsOut && this.kind !== 'discourse';
    this.trustsFactor = text.trustsFactor;
    this.settings = settings;
    this.triedAt = triedAt;
    if (sealedSecret !== null) this.sealedSecret = sealedSecret;
  }

  /**
   * A door that nobody came through is not shown to everybody unless that is said, nor left open once it is another door.
   * @throws InvalidValue beside `untried`
   */
  private mustBeTried(
    { isOpen, untried = false }: ProviderText,
    { triedAt, isAskedAnew }: { readonly triedAt: Date | null; readonly isAskedAnew: boolean },
  ): void {
    if (isOpen && (!this.isOpen || isAskedAnew) && triedAt === null && !untried)
      throw new InvalidValue('untried', 'site.provider-untried');
  }
}

/** @throws InvalidValue beside `slug` */
function slugOf(raw: string): string {
  const { min, max } = PROVIDER_LIMITS.slug;
  if (!SLUG.test(raw) || raw.length < min || raw.length > max)
    throw new InvalidValue('slug', 'site.provider-slug');
  return raw;
}

/** @throws InvalidValue, InvalidValues */
const judgedText = (text: ProviderText) =>
  judgedTogether({
    labelFr: () => boundedText('labelFr', text.labelFr, PROVIDER_LIMITS.label),
    labelEn: () => boundedText('labelEn', text.labelEn, PROVIDER_LIMITS.label),
    emailTrust: () => oneOf('emailTrust', EMAIL_TRUSTS, text.emailTrust),
    emailDomains: () => domainsOf(text.emailDomains),
    rules: () => boundedText('rules', text.rules, { min: 0, max: PROVIDER_LIMITS.rules.max }),
    readable: () => claimRulesOf(text.rules),
  });

/** Whichever order its parts were kept in. */
const isSameValue = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** What says who a provider is, and the field that it is typed in. */
const IDENTITY = {
  issuer: 'issuer',
  clientId: 'clientId',
  entityId: 'metadata',
  address: 'address',
} as const;

/** @throws InvalidValue, InvalidValues */
function mustBeSame(now: ProviderSettings, then: ProviderSettings): void {
  for (const [name, field] of Object.entries(IDENTITY))
    if (now[name as keyof ProviderSettings] !== then[name as keyof ProviderSettings])
      throw new InvalidValue(field, 'site.provider-is-another');
}

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** As they are read again: small letters, each once, a space between. @throws InvalidValue beside `emailDomains` */
function domainsOf(raw: string): string {
  const domains = listed(raw.toLowerCase());
  if (!domains.every((one) => DOMAIN.test(one))) throw new InvalidValue('emailDomains', 'site.not-domains');
  return boundedText('emailDomains', [...new Set(domains)].join(' '), PROVIDER_LIMITS.emailDomains);
}

const listed = (raw: string): string[] => raw.split(/[\s,;]+/).filter((one) => one !== '');

/**
 * Whether an address is of a domain that the organisation named for that provider. Where it named none, an OpenID or SAML
 * provider may speak of any address, though not as who its directory means; DiscourseConnect, which says nothing of how a site
 * came to an address, of none.
 */
export function vouchesFor(
  { kind, emailDomains }: { readonly kind: ProviderKind; readonly emailDomains: string },
  email: string,
): 'its-own' | 'any' | 'not' {
  const domains = listed(emailDomains);
  if (domains.length === 0) return kind === 'discourse' ? 'not' : 'any';
  return domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase()) ? 'its-own' : 'not';
}

function oneOf<const T extends string>(field: string, known: readonly T[], raw: string): T {
  const found = known.find((one) => one === raw);
  if (found === undefined) throw new InvalidValue(field, 'field.choice');
  return found;
}

/** @throws InvalidValue, InvalidValues */
export function oidcSettingsOf(text: OidcText): OidcSettings {
  const judged = judgedTogether({
    issuer: () => addressOf('issuer', text.issuer),
    clientId: () => boundedText('clientId', text.clientId, { max: PROVIDER_LIMITS.clientId.max }),
    auth: () => oneOf('auth', CLIENT_AUTHS, text.auth),
    scopes: () => scopesOf(text.scopes),
    usesPkce: () => text.usesPkce,
    asksUserinfo: () => text.asksUserinfo || text.signedUserinfo,
    acrMode: () => oneOf('acrMode', ACR_MODES, text.acrMode),
    acrValues: () => text.acrValues.split(/\s+/).filter((one) => one !== ''),
  });
  return text.signedUserinfo ? { ...judged, signedUserinfo: true } : judged;
}

/** @throws InvalidValue beside `address` */
export function discourseSettingsOf(text: DiscourseSettings): DiscourseSettings {
  return { address: addressOf('address', text.address) };
}

/** @throws InvalidValue beside `field` */
export function addressOf(field: string, raw: string): string {
  const text = boundedText(field, raw, { max: PROVIDER_LIMITS.address.max });
  const fits =
    /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/i.test(text) &&
    !text.includes('\\') &&
    text.length > 'https://'.length;
  if (!fits) throw new InvalidValue(field, 'site.not-an-address');
  return text;
}

/** `openid` is always among them. */
function scopesOf(raw: string): string {
  const scopes = raw.split(/\s+/).filter((one) => one !== '');
  if (!scopes.every((one) => SCOPE.test(one))) throw new InvalidValue('scopes', 'field.pattern');
  const all = [...new Set(['openid', ...scopes])].join(' ');
  if (all.length > PROVIDER_LIMITS.scopes.max)
    throw new InvalidValue('scopes', 'text.too-long', {
      max: PROVIDER_LIMITS.scopes.max,
      length: all.length,
    });
  return all;
}
