import type { Actor } from '#domain/shared/actor';

export interface SynonymsView {
  readonly id: string;
  readonly terms: readonly string[];
  readonly changedAt: Date;
}

export interface SynonymsQuery {
  /** All groups, by their first term. @throws NotAllowed */
  execute(actor: Actor): Promise<readonly SynonymsView[]>;
}
