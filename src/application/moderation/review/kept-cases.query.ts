import type { ContentRef } from '#domain/moderation/decisions/ids';

/** An open case that is looked at again, by others than who decided of it. */
export interface KeptCase {
  readonly target: ContentRef;
  readonly categoryId: string | null;
  readonly subjectId: string | null;
  readonly barred: readonly string[];
}

export interface KeptCasesQuery {
  /** The first due first, at most 500; complaints are none of them. */
  waiting(): Promise<readonly KeptCase[]>;
}
