import type { Redirect } from '#domain/site/redirects/redirect';

/** All former addresses. Each leads straight to its end: none leads to where another begins. */
export interface Redirects {
  /** Lets no other change of the addresses happen until this unit of work is done. */
  hold(): Promise<void>;
  /** The one that begins at this path. */
  from(path: string): Promise<Redirect | null>;
  /** Those that lead to this path. */
  leadingTo(path: string): Promise<readonly Redirect[]>;
  /** All of them; the lists of an organisation have some thousands. */
  all(): Promise<readonly Redirect[]>;
  putAll(redirects: readonly Redirect[], by: string | null): Promise<void>;
  /** @throws RedirectNotFound */
  remove(from: string): Promise<void>;
  /** In place of the one that began at the same path. */
  put(redirect: Redirect, by: string | null): Promise<void>;
}
