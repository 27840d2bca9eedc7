/**
 * What is found by its name beside topics and their posts. To add a kind: name it here, say its words and its address in
 * the pages (both are typed by this list), and keep its rows through `SearchDocuments`.
 */
export type DocumentKind = 'category' | 'tag' | 'member' | 'reference';
