import type { Id } from '../../shared/id.ts';

export type DecisionId = Id<'Decision'>;

/** One piece of what members write or are, whichever context keeps it. */
export interface ContentRef {
  /** A registered kind, such as `topic`, `post` or `profile`. */
  readonly kind: string;
  readonly id: string;
}
