import type { Actor } from '#domain/shared/actor';

export interface SynonymsView {
  readonly id: string;
  readonly terms: readonly string[];
  readonly changedAt: Date;
}

export interface SynonymsInQuery {
  /**
   * The groups that a search for these words reads them by, at most twenty. None for a text without a word.
   * @throws NotAllowed
   */
  execute(actor: Actor, text: string): Promise<readonly SynonymsView[]>;
}

export interface SynonymsQuery {
  /** All groups, by their first term. @throws NotAllowed */
  execute(actor: Actor): Promise<readonly SynonymsView[]>;
}
