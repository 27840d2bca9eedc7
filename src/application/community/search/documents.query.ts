import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
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
   * Things of one kind whose name or description holds the words, best first. However common the words are, 1,000 at most.
   * @param cursor opaque, from a former page; null for the first
   * @throws InvalidValue beside `q`: `search.empty`, `search.too-long` above 200 characters; `cursor.broken`
   */
  execute(
    actor: Actor,
    kind: DocumentKind,
    text: string,
    cursor?: string | null,
  ): Promise<Page<FoundDocument>>;
  /**
   * Those whose names look like the words, the likest first, for who found nothing by them: one page at most.
   * @throws InvalidValue beside `q`: `search.empty`, `search.too-long` above 200 characters
   */
  alike(actor: Actor, kind: DocumentKind, text: string): Promise<readonly FoundDocument[]>;
}
