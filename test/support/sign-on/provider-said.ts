/** What the form of a sign-on provider says at first, whatever the provider speaks. */
const SAID = {
  metadata: '',
  address: '',
  issuer: '',
  clientId: '',
  secret: '',
  auth: 'post',
  scopes: '',
  usesPkce: true,
  asksUserinfo: true,
  signedUserinfo: false,
  acrMode: 'none',
  acrValues: '',
  emailTrust: 'always',
  emailDomains: '',
  rules: '',
  isOpen: true,
  untried: true,
  takesNew: true,
  isOnlyWay: false,
  identifies: false,
  logsOut: false,
  trustsFactor: false,
};

type Said = typeof SAID;

/** A provider that speaks OpenID Connect, as an administrator writes it down. */
export const oidcProvider = (more: Partial<Said> = {}) => ({
  ...SAID,
  kind: 'oidc' as const,
  slug: 'espace',
  labelFr: 'l’Espace',
  labelEn: 'the Area',
  issuer: 'https://idp.example',
  clientId: 'c',
  secret: 'un secret',
  emailTrust: 'claim',
  identifies: true,
  ...more,
});

/** One that speaks SAML. @param metadata what it says of itself, as XML */
export const samlProvider = (metadata: string, more: Partial<Said> = {}) => ({
  ...SAID,
  kind: 'saml' as const,
  slug: 'annuaire',
  labelFr: 'l’annuaire',
  labelEn: 'the directory',
  metadata,
  ...more,
});
