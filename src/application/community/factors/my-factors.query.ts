/** What a member shows beside the password. Never a secret. */
export interface MyFactors {
  readonly codes: { readonly since: Date; readonly lastUsedAt: Date | null } | null;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly addedAt: Date;
    readonly lastUsedAt: Date | null;
  }[];
  readonly recoveryCodesLeft: number;
}

export interface MyFactorsQuery {
  execute(memberId: string): Promise<MyFactors>;
}
