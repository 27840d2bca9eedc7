import { token } from '../../shared/token.ts';

/** Whoever keeps accounts knows what of a new one is worth a look. */
export interface NewAccounts {
  /** @returns the key of why, as what newcomers write is held for it; null where nothing speaks against the account */
  doubtOf(memberId: string): Promise<string | null>;
}
export const NEW_ACCOUNTS = token<NewAccounts>('NewAccounts');
