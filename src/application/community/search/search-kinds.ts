/**
 * What is found by its name beside topics and their posts. To add a kind: name it here, say its words and its address in
 * the pages (both are typed by this list), and keep its rows through `SearchDocuments`.
 */
export const DOCUMENT_KINDS = ['category', 'tag', 'member', 'reference'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
