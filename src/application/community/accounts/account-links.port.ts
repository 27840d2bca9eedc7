/** Addresses of the pages that the links in mails lead to. */
export interface AccountLinks {
  confirmEmail(secret: string): string;
  resetPassword(secret: string): string;
  confirmNewEmail(secret: string): string;
  signIn(): string;
  forgottenPassword(): string;
  home(): string;
}
