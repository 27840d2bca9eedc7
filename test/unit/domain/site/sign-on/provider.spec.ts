import { describe, expect, it } from '@jest/globals';
import type { Id } from '#domain/shared/id';
import {
  type OidcSettings,
  type ProviderSettings,
  SignOnProvider,
  vouchesFor,
} from '#domain/site/sign-on/provider';
import { signedIn } from '../../../../support/actors.ts';
import { codeThrown } from '../../../../support/refusal.ts';

const admin = signedIn('01997777-0000-7000-8000-000000000009', {
  role: 'administrator',
  grants: [['sign-on.manage', 'everywhere']],
});
const text = {
  labelFr: 'l’Espace',
  labelEn: 'the Area',
  isOpen: true,
  untried: true,
  takesNew: true,
  emailTrust: 'claim',
  emailDomains: '',
  isOnlyWay: false,
  identifies: true,
  logsOut: true,
  trustsFactor: false,
  rules: '',
};
const OIDC: OidcSettings = {
  issuer: 'https://idp.example',
  clientId: 'c',
  auth: 'post',
  scopes: 'openid',
  usesPkce: true,
  asksUserinfo: true,
  acrMode: 'none',
  acrValues: [],
};
const SAML = { entityId: 'https://saml.example', signOnUrl: 'https://saml.example/sso', certificates: ['a'] };
const DISCOURSE = { address: 'https://forum.example/session/sso' };

const made = (kind: 'oidc' | 'saml' | 'discourse', settings: ProviderSettings, more: object = {}) =>
  SignOnProvider.add({
    id: '01997777-0000-7000-8000-000000000001' as Id<'SignOnProvider'>,
    slug: 'espace',
    kind,
    by: admin,
    text: { ...text, ...more },
    settings,
    sealedSecret: 'kept',
    at: new Date(),
  });

describe('who a provider is', () => {
  it.each([
    ['oidc', OIDC, { issuer: 'https://evil.example' }, 'issuer'],
    ['oidc', OIDC, { clientId: 'another' }, 'clientId'],
    ['saml', SAML, { entityId: 'https://evil.example' }, 'metadata'],
    ['discourse', DISCOURSE, { address: 'https://boutique.example/sso' }, 'address'],
  ] as const)('never changes (%s)', (kind, settings, change, field) => {
    const provider = made(kind, settings);
    expect(() => provider.describe(admin, text, { ...settings, ...change }, null, new Date())).toThrow(
      `${field}: site.provider-is-another`,
    );
    expect(provider.said).toEqual(settings);
  });

  it('is apart from how it is asked', () => {
    const provider = made('saml', SAML);
    const anew = { ...SAML, signOnUrl: 'https://saml.example/elsewhere', certificates: ['a', 'b'] };
    provider.describe(admin, text, anew, null, new Date());
    expect(provider.said).toEqual(anew);
  });
});

describe('a provider that nobody came through yet', () => {
  const opened = (provider: SignOnProvider, more: object = {}) =>
    codeThrown(() => provider.describe(admin, { ...text, untried: false, ...more }, OIDC, null, new Date()));

  it('is closed when it is added, whatever is asked, and is no only way in', () => {
    const provider = made('oidc', OIDC, { isOnlyWay: true });
    expect(provider).toMatchObject({ isOpen: false, isOnlyWay: false });
  });

  it('is opened only where that is said', () => {
    const provider = made('oidc', OIDC);
    expect(() => provider.describe(admin, { ...text, untried: false }, OIDC, null, new Date())).toThrow(
      'untried: site.provider-untried',
    );
    expect(provider).toMatchObject({ isOpen: false });
    expect(opened(provider, { untried: true })).toBeNull();
    expect(provider).toMatchObject({ isOpen: true });
    expect(opened(provider, { labelFr: 'l’Espace nouveau' })).toBeNull();
  });

  it('is opened without a word once somebody came through', () => {
    const provider = made('oidc', OIDC);
    tried(provider);
    expect(opened(provider)).toBeNull();
  });
});

/** Somebody came through it, which a statement of its own notes. */
const tried = (provider: SignOnProvider): void => {
  (provider as unknown as { triedAt: Date | null }).triedAt = new Date();
};

describe('a provider that was tried, and is asked otherwise since', () => {
  const open = (settings: ProviderSettings = OIDC) => {
    const provider = made('oidc', settings);
    tried(provider);
    provider.describe(admin, { ...text, untried: false }, settings, null, new Date());
    return provider;
  };
  const described = (
    provider: SignOnProvider,
    {
      settings = OIDC,
      secret = null,
      more = {},
    }: { settings?: OidcSettings; secret?: string | null; more?: object },
  ) =>
    codeThrown(() =>
      provider.describe(admin, { ...text, untried: false, ...more }, settings, secret, new Date()),
    );

  it.each([
    ['its secret', { secret: 'another' }],
    ['how it is asked', { settings: { ...OIDC, scopes: 'openid email' } }],
  ])('counts as untried once %s changed, and stays open only where that is said', (_what, change) => {
    const provider = open();
    expect(described(provider, change)).toBe('site.provider-untried');
    expect(provider).toMatchObject({ isOpen: true, sealedSecret: 'kept', said: OIDC });
    expect(described(provider, { ...change, more: { untried: true } })).toBeNull();
    expect(provider).toMatchObject({ isOpen: true, triedAt: null });
  });

  it('is tried again once it was closed meanwhile', () => {
    const provider = open();
    expect(described(provider, { secret: 'another', more: { isOpen: false } })).toBeNull();
    expect(described(provider, {})).toBe('site.provider-untried');
    tried(provider);
    expect(described(provider, {})).toBeNull();
  });

  it('stays as it was tried where nothing of that changed, in whichever order it is kept', () => {
    const provider = open();
    const reversed = Object.fromEntries(Object.entries(OIDC).toReversed()) as unknown as OidcSettings;
    expect(described(provider, { settings: reversed, more: { labelEn: 'the New Area' } })).toBeNull();
    expect((provider as unknown as { triedAt: Date | null }).triedAt).not.toBeNull();
  });

  it('and one that was opened before trials were kept changes its name without one', () => {
    const provider = open();
    (provider as unknown as { triedAt: Date | null }).triedAt = null;
    expect(described(provider, { more: { labelEn: 'the New Area' } })).toBeNull();
  });
});

it('tells once that it is closed, and only where it was open', () => {
  const provider = made('oidc', OIDC);
  const turn = (isOpen: boolean) => provider.describe(admin, { ...text, isOpen }, OIDC, null, new Date());
  turn(false);
  expect(provider.pullFacts()).toEqual([]);
  turn(true);
  turn(false);
  turn(false);
  expect(provider.pullFacts().map(({ name }) => name)).toEqual(['ProviderClosed']);
  turn(true);
  expect(provider.pullFacts()).toEqual([]);
});

it('tells that its rules are others, once there were any, and not where it closes', () => {
  const provider = made('oidc', OIDC);
  const say = (rules: string, isOpen = true) =>
    provider.describe(admin, { ...text, rules, isOpen, untried: true }, OIDC, null, new Date());
  const told = () => provider.pullFacts().map(({ name }) => name);
  say('');
  say('a = b -> role:moderator');
  expect(told()).toEqual([]);
  say('a = b -> role:moderator');
  expect(told()).toEqual([]);
  say('a = b -> role:ambassador');
  expect(told()).toEqual(['ProviderRulesChanged']);
  say('', false);
  expect(told()).toEqual(['ProviderClosed']);
});

describe('the addresses that a provider may speak of', () => {
  it.each([
    ['oidc', '', 'a@example.org', 'any'],
    ['discourse', '', 'a@example.org', 'not'],
    ['discourse', 'ssaa.example example.org', 'a@Example.org', 'its-own'],
    ['saml', 'ssaa.example', 'a@example.org', 'not'],
    ['oidc', 'ssaa.example', 'a@evil.ssaa.example', 'not'],
    ['oidc', 'ssaa.example', 'a@ssaa.example.evil.example', 'not'],
  ] as const)('%s with "%s": %s is %s', (kind, emailDomains, email, is) => {
    expect(vouchesFor({ kind, emailDomains }, email)).toBe(is);
  });

  it.each(['pas un domaine', 'a@example.org', 'localhost', 'https://example.org', '*.example.org'])(
    'are named by domains, not "%s"',
    (emailDomains) => {
      expect(() => made('oidc', OIDC, { emailDomains })).toThrow('emailDomains: site.not-domains');
    },
  );
});
