/** Passwords at rest. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** @param hash null where there is no account: takes as long, and is never right */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** Whether the hash was made with weaker settings than today's. */
  isOutdated(hash: string): boolean;
}
