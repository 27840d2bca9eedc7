import { ReadFile } from '#application/community/files/read-file';
import { UploadImage } from '#application/community/files/upload-image';
import type { Get } from '../provided.ts';

/** Files that members send. */
export const filesApp = (get: Get) => ({
  read: get(ReadFile),
  upload: get(UploadImage),
});
