const COMES_AGAIN = {
  fr: 'Cette page s’affichera d’elle-même dans un instant.',
  en: 'This page will show by itself in a moment.',
};
const WAS_SENT = {
  fr: 'Rien n’a été enregistré. Dans un instant, revenez à la page précédente et renvoyez-la.',
  en: 'Nothing was saved. In a moment, go back to the page before and send it again.',
};

/**
 * What is shown until there is a site to draw pages: in both languages, for nobody knows yet who asks.
 * @param againSeconds after which it is asked for again; null for what was sent
 */
export function startingPage(againSeconds: number | null): string {
  const { fr, en } = againSeconds === null ? WAS_SENT : COMES_AGAIN;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${againSeconds === null ? '' : `\n<meta http-equiv="refresh" content="${againSeconds}">`}
<title>Le site démarre</title>
</head>
<body>
<main>
<h1>Le site démarre</h1>
<p>${fr}</p>
<div lang="en">
<h2>The site is starting</h2>
<p>${en}</p>
</div>
</main>
</body>
</html>
`;
}
