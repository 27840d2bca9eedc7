import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';

/** A category that went into another one. */
export interface MergedCategory {
  readonly id: Id<'Category'>;
  readonly slug: string;
  readonly name: string;
  readonly into: { readonly slug: string; readonly name: string };
  readonly mergedAt: Date;
  /** Topics that are still to follow. */
  readonly topicsLeft: number;
  /** Since when nothing of it is left; null while its topics follow. */
  readonly emptiedAt: Date | null;
}

export interface MergedCategoriesQuery {
  /** Those of which the actor may know where they went, the latest first. */
  execute(actor: Actor): Promise<readonly MergedCategory[]>;
}
