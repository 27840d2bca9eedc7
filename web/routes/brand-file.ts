import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

const SHEET = /^([0-9a-f]{20})\.css$/;
/** Its name is another one as soon as anything in it is. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** What makes pages look as the organisation wants them: the stylesheet of that name. */
export const loader = resource('brand.read', async ({ app, params }) => {
  const [, hash] = SHEET.exec(params['file'] ?? '') ?? [];
  const sheet = hash === undefined ? null : await app.brand.sheet.execute(hash);
  if (sheet === null) throw nothingHere('site.page-not-found');
  return new Response(sheet, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': FOR_EVER },
  });
});
