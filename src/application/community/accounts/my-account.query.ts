export interface MyAccount {
  readonly email: string;
  readonly emailConfirmed: boolean;
  /** Asked for, not yet confirmed. */
  readonly emailToBe: string | null;
  readonly passwordChangedAt: Date;
}

/** What only its owner sees. */
export interface MyAccountQuery {
  execute(memberId: string): Promise<MyAccount | null>;
}
