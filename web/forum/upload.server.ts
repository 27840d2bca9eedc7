import { LIMITS } from '#application/community/limits';
import type { UploadImageRequest } from '#interfaces/http/community/files.request';
import type { Deed } from '../lib/gates.server.ts';
import { missing } from '../lib/outcomes.server.ts';
import { countedUpload } from './counted-uploads.server.ts';

/** Takes the picture in. @returns the Markdown that shows it */
export async function uploaded(
  { alt }: UploadImageRequest,
  deed: Deed,
): Promise<{ markdown: string; path: string; width: number; height: number }> {
  const { app, actor, file } = deed;
  const chosen = file('file');
  if (!chosen) throw missing('file');
  const described = alt.replace(/[[\]\r\n]/g, ' ').trim();
  if (described === '') throw missing('alt');
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  const name = chosen.name.slice(0, LIMITS.fileName.max);
  const counted = await countedUpload(deed);
  const { path, width, height } = await app.files.upload.execute({ actor, bytes, name, counted });
  return { markdown: `![${described}](${path})`, path, width, height };
}
