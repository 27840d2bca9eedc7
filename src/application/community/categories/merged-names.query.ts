import type { Actor } from '#domain/shared/actor';

/** What a category was called that went into another one, and what that one is called. */
export interface MergedName {
  readonly name: string;
  readonly into: string;
}

export interface MergedNamesQuery {
  /** By the address of the one that went; of those that went where the actor may read. */
  execute(actor: Actor, slugs: readonly string[]): Promise<ReadonlyMap<string, MergedName>>;
}
