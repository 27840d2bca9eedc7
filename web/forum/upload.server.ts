import { LIMITS } from '#application/community/limits';
import type { UploadImageRequest } from '#interfaces/http/community/files.request';
import type { Deed } from '../lib/gates.server.ts';
import { missing } from '../lib/outcomes.server.ts';

/** Ten megabytes of picture, and a little for the form around it. */
export const MAX_UPLOAD = 10 * 1024 * 1024 + 16 * 1024;

/** Takes the picture in. @returns the Markdown that shows it */
export async function uploaded(
  { alt }: UploadImageRequest,
  { app, actor, file }: Deed,
): Promise<{ markdown: string; path: string; width: number; height: number }> {
  const chosen = file('file');
  if (!chosen) throw missing('file');
  const described = alt.replace(/[[\]\r\n]/g, ' ').trim();
  if (described === '') throw missing('alt');
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  const name = chosen.name.slice(0, LIMITS.fileName.max);
  const { path, width, height } = await app.files.upload.execute({ actor, bytes, name });
  return { markdown: `![${described}](${path})`, path, width, height };
}
