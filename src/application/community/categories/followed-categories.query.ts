import type { Actor } from '#domain/shared/actor';

export interface FollowedCategory {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly icon: string;
  readonly level: string;
  readonly since: Date;
}

export interface FollowedCategoriesQuery {
  /** By name. @throws SignInNeeded */
  execute(actor: Actor): Promise<readonly FollowedCategory[]>;
}
