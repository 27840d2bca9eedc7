import type { AccountLinks } from '#application/community/accounts/account-links.port';

/** The pages of the site, under its public address. */
export class PublicUrlLinks implements AccountLinks {
  constructor(private readonly publicUrl: string) {}

  confirmEmail(secret: string): string {
    return `${this.publicUrl}/inscription/confirmer?jeton=${secret}`;
  }

  resetPassword(secret: string): string {
    return `${this.publicUrl}/mot-de-passe/nouveau?jeton=${secret}`;
  }

  confirmNewEmail(secret: string): string {
    return `${this.publicUrl}/compte/adresse/confirmer?jeton=${secret}`;
  }

  signIn(): string {
    return `${this.publicUrl}/connexion`;
  }

  forgottenPassword(): string {
    return `${this.publicUrl}/mot-de-passe/oublie`;
  }

  home(): string {
    return `${this.publicUrl}/`;
  }
}
