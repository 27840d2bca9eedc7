import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** For the frame of its page: nothing in it runs, loads or sends; its links open beside it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

export const loader = resource('mails.read', async ({ app, params }) => {
  const mail = (await app.sentMails?.read(params.name ?? '')) ?? null;
  if (!mail) throw nothingHere('other');
  return new Response(mail.html.replace('<head>', '<head>\n<base target="_blank">'), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
});
