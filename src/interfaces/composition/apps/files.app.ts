import { AdmitUpload } from '#application/community/files/admit-upload';
import { ReadFile } from '#application/community/files/read-file';
import { UploadImage } from '#application/community/files/upload-image';
import type { Get } from '../provided.ts';

/** Files that members send. */
export const filesApp = (get: Get) => ({
  read: get(ReadFile),
  admit: get(AdmitUpload),
  upload: get(UploadImage),
});
