import { CreateTag } from '#application/community/topics/create-tag';
import { DeleteTag } from '#application/community/topics/delete-tag';
import { EditTag } from '#application/community/topics/edit-tag';
import { TAG, TAG_LIST } from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** Tags. */
export const tagsApp = (get: Get) => ({
  createTag: get(CreateTag),
  editTag: get(EditTag),
  deleteTag: get(DeleteTag),
  tags: get(TAG_LIST),
  tag: get(TAG),
});
