/** Why nobody answers yet. */
export type Why = 'starting' | 'busy';

const TITLE: Readonly<Record<Why, { readonly fr: string; readonly en: string }>> = {
  starting: { fr: 'Le site démarre', en: 'The site is starting' },
  busy: { fr: 'Le site est très occupé', en: 'The site is very busy' },
};
const COMES_AGAIN = {
  fr: 'Cette page s’affichera d’elle-même dans un instant.',
  en: 'This page will show by itself in a moment.',
};
const WAS_SENT = {
  fr: 'Rien n’a été enregistré. Dans un instant, revenez à la page précédente et renvoyez-la.',
  en: 'Nothing was saved. In a moment, go back to the page before and send it again.',
};

/** All that it is drawn with: nothing else is sent while there is nobody to send it. By night it is dark, as the site is. */
export const WAITING_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 12vh 16px 32px; font: 18px/1.6 Verdana, system-ui, sans-serif; color: light-dark(#1d1b16, #f1ede2); background: light-dark(#faf8f2, #14130f); }
main { max-width: 34em; margin: 0 auto; padding-top: 16px; border-top: 2px solid; }
h1, h2 { margin: 0; line-height: 1.2; }
p { margin: 8px 0 32px; }
`;

/**
 * What is shown where no page can be drawn: in both languages, for nobody knows yet who asks.
 * @param againSeconds after which it is asked for again; null for what was sent
 */
export function waitingPage(why: Why, againSeconds: number | null): string {
  const { fr, en } = againSeconds === null ? WAS_SENT : COMES_AGAIN;
  const title = TITLE[why];
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${againSeconds === null ? '' : `\n<meta http-equiv="refresh" content="${againSeconds}">`}
<title>${title.fr}</title>
<style>${WAITING_STYLE}</style>
</head>
<body>
<main>
<h1>${title.fr}</h1>
<p>${fr}</p>
<div lang="en">
<h2>${title.en}</h2>
<p>${en}</p>
</div>
</main>
</body>
</html>
`;
}
