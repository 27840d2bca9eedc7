/** Pages of this site that mails about an account lead to. */
export const ACCOUNT_PATHS = {
  confirmEmail: (secret: string) => `/inscription/confirmer?jeton=${secret}`,
  resetPassword: (secret: string) => `/mot-de-passe/nouveau?jeton=${secret}`,
  confirmNewEmail: (secret: string) => `/compte/adresse/confirmer?jeton=${secret}`,
  disownAddress: (secret: string) => `/compte/adresse/pas-moi?jeton=${secret}`,
  disownFactor: (secret: string) => `/compte/second-facteur/pas-moi?jeton=${secret}`,
  signIn: '/connexion',
  forgottenPassword: '/mot-de-passe/oublie',
  data: '/compte/donnees',
  account: '/compte',
  secondFactor: '/compte/second-facteur',
  machines: '/admin/api',
  /** For who has no way into their account any more, and need not have one. */
  reachUs: '/mentions-legales',
  home: '/',
} as const;
