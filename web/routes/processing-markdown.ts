import { orgWordsIn } from '#interfaces/messages/org-words';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { registerAsMarkdown } from '../privacy/register-words.ts';

/** The register of processing as a document. */
export const loader = resource('privacy.manage', async ({ app, actor, site, locale }) => {
  const t = createTexts(locale, orgWordsIn(site.words, locale));
  return new Response(registerAsMarkdown(app.privacy.register.execute(actor), site, t), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': 'attachment; filename="registre-des-traitements.md"',
      'Cache-Control': 'private, no-store',
    },
  });
});
