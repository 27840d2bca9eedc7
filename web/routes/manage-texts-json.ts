import { TEXT_LANGUAGES } from '#application/site/limits';
import { resource } from '../lib/gates.server.ts';

/** What is said otherwise than delivered, as it can be taken up by another installation. */
export const loader = resource('texts.manage', async ({ app, actor }) => {
  const texts = await app.texts.desk.changed(actor);
  const file = Object.fromEntries(
    texts.map((text) => {
      const own = TEXT_LANGUAGES.flatMap((language) => {
        const said = text[language].own;
        return said === null ? [] : [[language, said] as const];
      });
      return [text.key, Object.fromEntries(own)];
    }),
  );
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="textes.json"',
      'Cache-Control': 'private, no-store',
    },
  });
});
