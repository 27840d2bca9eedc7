import type { DocumentKind } from './search-kinds.ts';

export interface SearchDocument {
  readonly kind: DocumentKind;
  /** Its id among those of its kind. */
  readonly ref: string;
  /** Who may know of it: `public`, `members`, `staff`, `branch:music`… */
  readonly audience: string;
  readonly title: string;
  /** Plain text, searched with less weight than the title. */
  readonly body: string;
  /** What its address is made from: a slug, a handle. */
  readonly address: string;
}

/** What consumers of facts keep in step, so that things of other contexts are found. Both are safe to run twice. */
export interface SearchDocuments {
  put(document: SearchDocument): Promise<void>;
  remove(kind: DocumentKind, ref: string): Promise<void>;
}
