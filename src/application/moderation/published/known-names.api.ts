import { token } from '../../shared/token.ts';

/** Which runs of words are what a member is called. */
export interface KnownNames {
  /** @param phrases in small letters; those that are no name are left out of the answer */
  among(phrases: readonly string[]): Promise<ReadonlySet<string>>;
}

export const KNOWN_NAMES = token<KnownNames>('KnownNames');
