import { CloseCategory } from '#application/community/categories/close-category';
import { CreateCategory } from '#application/community/categories/create-category';
import { DeleteCategory } from '#application/community/categories/delete-category';
import { EditCategory } from '#application/community/categories/edit-category';
import { MergeCategory } from '#application/community/categories/merge-category';
import { ReopenCategory } from '#application/community/categories/reopen-category';
import { FollowCategory } from '#application/community/topics/follow-category';
import { MERGE_TARGETS, MERGED_CATEGORIES, MERGED_NAMES } from '#infrastructure/community/forum.tokens';
import { FOLLOWED_CATEGORIES } from '#infrastructure/community/reads/reads.module';
import { CATEGORY_TREE } from '#infrastructure/community/topics/topics.module';
import type { Get } from '../provided.ts';

/** Categories and who follows them. */
export const categoriesApp = (get: Get) => ({
  createCategory: get(CreateCategory),
  editCategory: get(EditCategory),
  closeCategory: get(CloseCategory),
  reopenCategory: get(ReopenCategory),
  deleteCategory: get(DeleteCategory),
  mergeCategory: get(MergeCategory),
  followCategory: get(FollowCategory),
  categories: get(CATEGORY_TREE),
  mergedCategories: get(MERGED_CATEGORIES),
  mergedNames: get(MERGED_NAMES),
  mergeTargets: get(MERGE_TARGETS),
  followedCategories: get(FOLLOWED_CATEGORIES),
});
