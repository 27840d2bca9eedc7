import { KeepBookmark } from '#application/community/topics/keep-bookmark';
import { RemoveBookmark } from '#application/community/topics/remove-bookmark';
import { BOOKMARKS } from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** What members keep at hand. */
export const bookmarksApp = (get: Get) => ({
  keepBookmark: get(KeepBookmark),
  removeBookmark: get(RemoveBookmark),
  bookmarks: get(BOOKMARKS),
});
