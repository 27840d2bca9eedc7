import type { Actor } from '#domain/shared/actor';
import type { DocumentKind } from './search-kinds.ts';

export interface FoundDocument {
  readonly title: string;
  /** With marks around what was found. Text, never HTML. */
  readonly markedTitle: string;
  readonly excerpt: string;
  readonly address: string;
}

export interface DocumentsQuery {
  /**
   * Things of one kind whose name or description holds the words, best first: fifty at most.
   * @throws InvalidValue beside `q`: `search.empty`, `search.too-long` above 200 characters
   */
  execute(actor: Actor, kind: DocumentKind, text: string): Promise<readonly FoundDocument[]>;
}
