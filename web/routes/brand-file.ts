import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

const SHEET = /^([0-9a-f]{20})\.css$/;
const PICTURE = /^([0-9a-f]{20})-(\d{1,4})\.png$/;
/** Its name is another one as soon as anything in it is. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** What makes pages look as the organisation wants them: the stylesheet or the picture of that name. */
export const loader = resource('brand.read', async ({ app, params }) => {
  const [, picture, height] = PICTURE.exec(params['file'] ?? '') ?? [];
  if (picture !== undefined) return pictureOf(await app.brand.picture.execute(picture, Number(height)));
  const [, hash] = SHEET.exec(params['file'] ?? '') ?? [];
  const sheet = hash === undefined ? null : await app.brand.sheet.execute(hash);
  if (sheet === null) throw nothingHere('site.page-not-found');
  return new Response(sheet, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': FOR_EVER },
  });
});

function pictureOf(bytes: Uint8Array | null): Response {
  if (bytes === null) throw nothingHere('site.page-not-found');
  return new Response(Buffer.from(bytes), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': FOR_EVER, 'X-Content-Type-Options': 'nosniff' },
  });
}
