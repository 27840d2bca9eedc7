import type { Actor } from '#domain/shared/actor';

export interface Contributor {
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly branches: readonly string[];
  readonly role: string;
  readonly helpful: number;
}

export interface ContributorsQuery {
  /** At most 5 members whose posts helped most in the last 30 days, counted over the newest 2,000 votes. */
  execute(actor: Actor): Promise<readonly Contributor[]>;
}
