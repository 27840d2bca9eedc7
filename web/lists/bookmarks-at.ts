import { aCursor, hrefWith, lenientQueryOf } from './query.ts';

export const BOOKMARKS = '/marque-pages';

/** The page of bookmarks that the address of a deed says it was done on. */
export const bookmarksAt = (url: URL): string =>
  hrefWith(BOOKMARKS, lenientQueryOf(url, { cursor: aCursor }));
