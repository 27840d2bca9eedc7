import { UploadImageRequest } from '#interfaces/http/community/files.request';
import { WITH_PICTURE } from '../forum/counted-uploads.server.ts';
import { uploaded } from '../forum/upload.server.ts';
import { act } from '../lib/gates.server.ts';

/** The same as the page of its own, for the composer that sends a pasted picture. */
export const action = act(
  'files.upload',
  UploadImageRequest,
  async (input, deed) => Response.json(await uploaded(input, deed)),
  WITH_PICTURE,
);
