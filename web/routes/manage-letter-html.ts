import { resource } from '../lib/gates.server.ts';

/** A letter as it leaves today, for the frame of its page; the headers of this address keep it from running or loading anything. */
export const loader = resource('texts.manage', async ({ app, actor, params, url }) => {
  const name = params['name'] ?? '';
  const language = url.searchParams.get('langue') === 'en' ? 'en' : 'fr';
  const parts = await app.texts.desk.letter(actor, name);
  const texts = Object.fromEntries(
    parts.map((part) => [part.key.slice(part.key.lastIndexOf('.') + 1), part[language].own ?? '']),
  );
  const { html } = await app.texts.tryLetter.show({ actor, name, language, texts });
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
});
