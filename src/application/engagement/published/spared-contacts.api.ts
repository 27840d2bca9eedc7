import { token } from '../../shared/token.ts';

/** What members answered when they were asked whether an official answer spared them from making contact. */
export interface SparedContacts {
  /**
   * How often each answer was given, by month.
   * @param from, to months, `2026-05`, both included; months without an answer are left out
   */
  between(
    from: string,
    to: string,
  ): Promise<readonly { readonly month: string; readonly answers: Readonly<Record<string, number>> }[]>;
}

export const SPARED_CONTACTS = token<SparedContacts>('SparedContacts');
