import type { RequestListener } from 'node:http';

const AGAIN_SECONDS = 5;

/**
 * Answers while a start is under way: that the process lives, that it is not ready, and to everybody else that pages come in a moment.
 * A migration may take minutes, and whoever watches must not take a start for a process that hangs. The address is read by its
 * end: the site may stand under a path.
 */
export const whileStarting: RequestListener = (req, res) => {
  const path = (req.url ?? '').split('?')[0]!;
  res.setHeader('Cache-Control', 'no-store');
  if (path.endsWith('/healthz')) return void res.writeHead(200, PLAIN).end('ok');
  if (path.endsWith('/readyz')) return void res.writeHead(503, PLAIN).end('not ready');
  res.setHeader('Retry-After', String(AGAIN_SECONDS));
  if (/\/(?:api|scim|oauth)\//.test(path)) return void res.writeHead(503, PROBLEM).end(problem);
  res.writeHead(503, PAGE).end(req.method === 'GET' ? page(RELOADS) : page(SENT));
};

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
const PROBLEM = { 'Content-Type': 'application/problem+json' };
const PAGE = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};

const problem = JSON.stringify({ type: 'about:blank', title: 'The site is starting', status: 503 });

interface Said {
  readonly fr: string;
  readonly en: string;
  readonly head: string;
}

const RELOADS: Said = {
  head: `<meta http-equiv="refresh" content="${AGAIN_SECONDS}">`,
  fr: 'Cette page s’affichera d’elle-même dans un instant.',
  en: 'This page will show by itself in a moment.',
};

/** What was sent would be asked for by its address alone. */
const SENT: Said = {
  head: '',
  fr: 'Rien n’a été enregistré. Dans un instant, revenez à la page précédente et renvoyez-la.',
  en: 'Nothing was saved. In a moment, go back to the page before and send it again.',
};

const page = ({ head, fr, en }: Said): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${head}
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
