export interface MyAccount {
  readonly email: string;
  readonly emailConfirmed: boolean;
  /** Asked for, not yet confirmed. */
  readonly emailToBe: string | null;
  /** A mail server refused it for good: nothing but a new confirmation is sent to it. */
  readonly emailRefused: boolean;
  readonly passwordChangedAt: Date;
  /** False for who only ever came in by a provider. */
  readonly hasPassword: boolean;
}

/** What only its owner sees. */
export interface MyAccountQuery {
  execute(memberId: string): Promise<MyAccount | null>;
}
