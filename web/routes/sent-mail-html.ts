import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** For the frame of its page; the headers of this address keep it from running or loading anything. */
export const loader = resource('mails.read', async ({ app, params }) => {
  const mail = (await app.sentMails?.read(params.name ?? '')) ?? null;
  if (!mail) throw nothingHere('other');
  return new Response(mail.html.replace('<head>', '<head>\n<base target="_blank">'), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
});
